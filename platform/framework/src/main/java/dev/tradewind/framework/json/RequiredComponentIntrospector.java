// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.framework.json;

import com.fasterxml.jackson.annotation.JsonSetter;
import com.fasterxml.jackson.annotation.Nulls;
import java.lang.reflect.RecordComponent;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.cfg.MapperConfig;
import tools.jackson.databind.introspect.Annotated;
import tools.jackson.databind.introspect.AnnotatedMember;
import tools.jackson.databind.introspect.AnnotatedParameter;
import tools.jackson.databind.introspect.JacksonAnnotationIntrospector;

/// Makes the null marks of our records the contract on the wire: a component that is neither
/// `@Nullable` nor `Optional` must be present and not null.
final class RequiredComponentIntrospector extends JacksonAnnotationIntrospector {

    private static final long serialVersionUID = 1L;

    @Override
    public @Nullable Boolean hasRequiredMarker(MapperConfig<?> config, AnnotatedMember member) {
        RecordComponent component = componentOf(member);
        if (component == null) {
            return super.hasRequiredMarker(config, member);
        }
        return isRequired(component);
    }

    @Override
    public JsonSetter.Value findSetterInfo(MapperConfig<?> config, Annotated annotated) {
        RecordComponent component = componentOf(annotated);
        if (component == null || !isRequired(component)) {
            return super.findSetterInfo(config, annotated);
        }
        return JsonSetter.Value.forValueNulls(Nulls.FAIL);
    }

    private static boolean isRequired(RecordComponent component) {
        return component.getType() != Optional.class
                && !component.getAnnotatedType().isAnnotationPresent(Nullable.class);
    }

    private static @Nullable RecordComponent componentOf(Annotated annotated) {
        if (!(annotated instanceof AnnotatedParameter parameter)) {
            return null;
        }
        Class<?> owner = parameter.getOwner().getDeclaringClass();
        RecordComponent[] components = owner.getRecordComponents();
        boolean isCanonical =
                components != null && parameter.getOwner().getParameterCount() == components.length;
        return isCanonical ? components[parameter.getIndex()] : null;
    }
}
