#!/bin/sh
# Prints the home of a JDK 25 or newer, or explains in one sentence what to install and exits 1.
# Looks at JAVA_HOME, then the java on the PATH, then the usual install folders.
wanted=25

major_of() {
  [ -x "$1/bin/javac" ] && [ -r "$1/release" ] || return 1
  sed -n 's/^JAVA_VERSION="\([0-9]*\).*/\1/p' "$1/release"
}

fits() {
  major=$(major_of "$1") && [ -n "$major" ] && [ "$major" -ge "$wanted" ]
}

path_home() {
  java=$(command -v java) || return 1
  java=$(readlink -f "$java" 2>/dev/null || printf %s "$java")
  dirname "$(dirname "$java")"
}

for home in "${JAVA_HOME:-}" "$(path_home)" \
  /usr/lib/jvm/* /usr/java/* /opt/java/* /opt/*jdk* \
  /Library/Java/JavaVirtualMachines/*/Contents/Home \
  "$HOME"/.sdkman/candidates/java/* "$HOME"/.jdks/* "$HOME"/Library/Java/JavaVirtualMachines/*/Contents/Home; do
  if [ -n "$home" ] && fits "$home"; then
    printf '%s\n' "$home"
    exit 0
  fi
done
echo "Tradewind needs a JDK $wanted or newer: install one (for example Temurin $wanted) or set JAVA_HOME to its folder." >&2
exit 1
