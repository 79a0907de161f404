# Builds the panel into target/run, apart from what Maven writes elsewhere, so that a panel that runs is not disturbed
# by tests or by the next build. Sourced by ./run and ./bench after tools.sh.

readonly BUILT=target/run

# Sized for one team: little memory and a quick start count for more than the last of throughput.
readonly JVM_OPTIONS=(-Xmx320m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError)

built_already() {
    [ -e "$BUILT/gatehouse.jar" ] && [ -z "$(find src/main pom.xml -newer "$BUILT/gatehouse.jar" -print -quit)" ]
}

need_build() {
    built_already && return
    need_maven
    say "Building Gatehouse; the first time this fetches its libraries …"
    mvn -q -B -ntp -Dstyle.color=never -Dquick -Dmaven.test.skip=true package </dev/null >&2 || give_up "The build failed."
    rm -rf "$BUILT.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/gatehouse-*-SNAPSHOT.jar extract --destination "$BUILT.new" >&2
    mv "$BUILT.new"/gatehouse-*.jar "$BUILT.new/gatehouse.jar"
    touch "$BUILT.new/gatehouse.jar"
    rm -rf "$BUILT"
    mv "$BUILT.new" "$BUILT"
}
