// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.architecture.house;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import javax.xml.parsers.DocumentBuilderFactory;
import javax.xml.parsers.ParserConfigurationException;
import org.w3c.dom.Element;
import org.w3c.dom.NodeList;
import org.xml.sax.SAXException;

/// Reads the module tree out of the poms.
final class Poms {

    private static final String PREFIX = "tradewind-";

    private Poms() {}

    static List<Module> modulesOf(Path root) {
        List<Module> modules = new ArrayList<>();
        for (String group : texts(parse(root.resolve("pom.xml")), "module")) {
            Path groupFolder = root.resolve(group);
            for (String name : texts(parse(groupFolder.resolve("pom.xml")), "module")) {
                modules.add(module(group, name, groupFolder.resolve(name)));
            }
        }
        return List.copyOf(modules);
    }

    private static Module module(String group, String name, Path folder) {
        List<String> uses = new ArrayList<>();
        List<String> usesInTests = new ArrayList<>();
        NodeList dependencies = parse(folder.resolve("pom.xml")).getElementsByTagName("dependency");
        for (int index = 0; index < dependencies.getLength(); index++) {
            Element dependency = (Element) dependencies.item(index);
            if (texts(dependency, "groupId").contains("dev.tradewind")) {
                String used = texts(dependency, "artifactId").getFirst().substring(PREFIX.length());
                boolean testOnly = texts(dependency, "scope").contains("test");
                (testOnly ? usesInTests : uses).add(used);
            }
        }
        return new Module(group, name, folder, List.copyOf(uses), List.copyOf(usesInTests));
    }

    private static List<String> texts(Element parent, String tag) {
        List<String> found = new ArrayList<>();
        NodeList elements = parent.getElementsByTagName(tag);
        for (int index = 0; index < elements.getLength(); index++) {
            found.add(elements.item(index).getTextContent().strip());
        }
        return found;
    }

    private static Element parse(Path pom) {
        try {
            return DocumentBuilderFactory.newDefaultInstance()
                    .newDocumentBuilder()
                    .parse(pom.toFile())
                    .getDocumentElement();
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        } catch (ParserConfigurationException | SAXException broken) {
            throw new IllegalStateException(pom + " is not a pom", broken);
        }
    }
}
