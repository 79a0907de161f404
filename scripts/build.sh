# shellcheck shell=bash
# Builds the panel into target/run, apart from what Maven writes elsewhere, so that a panel that runs is not disturbed
# by tests or by the next build. Sourced by ./run and ./bench after tools.sh.

readonly BUILT=target/run

# Sized for one team: little memory and a quick start count for more than the last of throughput.
# Room for classes from the start spares collections. The heap keeps little more than what lives in it and gives the rest
# back at once; only what runs often is compiled, and what can be found again (the memory of reflection) goes at each collection.
# Spring Boot does not warm up beforehand what other programs use. The archive of classes stays where it was laid out:
# moved elsewhere, as is the default, all of it is read and rewritten at each start.
# shellcheck disable=SC2034 # used by whoever sources this
readonly JVM_OPTIONS=(-Xms96m -Xmn12m -Xmx320m -Xss512k -XX:+UseSerialGC -XX:MetaspaceSize=192m -XX:MinHeapFreeRatio=5
    -XX:MaxHeapFreeRatio=6 -XX:-ShrinkHeapInSteps -XX:SoftRefLRUPolicyMSPerMB=0 -XX:TieredStopAtLevel=1
    -XX:CompileThresholdScaling=5 -XX:+UnlockDiagnosticVMOptions -XX:ArchiveRelocationMode=0
    -XX:+ExitOnOutOfMemoryError -Dspring.backgroundpreinitializer.ignore=true)

# Threads share one pool of native memory instead of leaving holes in several.
export MALLOC_ARENA_MAX=1

# The first orderly end of a program (panel, sandbox) leaves an archive of its classes, which halves the next start; the
# virtual machine checks by itself whether it still fits, and its warnings about that are nobody's business.
class_archive() {
    printf '%s\n' -XX:+AutoCreateSharedArchive "-XX:SharedArchiveFile=$BUILT/$1.jsa" -Xlog:disable -Xlog:all=error:stderr
}

built_already() {
    [ -e "$BUILT/gatehouse.jar" ] && [ -z "$(find src/main pom.xml -newer "$BUILT/gatehouse.jar" -print -quit)" ]
}

need_build() {
    built_already && return
    need_maven
    say "Building Gatehouse; the first time this fetches its libraries …"
    quiet_maven -Dquick -Dmaven.test.skip=true package
    rm -rf "$BUILT.new"
    "$JAVA_HOME/bin/java" -Djarmode=tools -jar target/gatehouse-*-SNAPSHOT.jar extract --destination "$BUILT.new" >&2
    mv "$BUILT.new"/gatehouse-*.jar "$BUILT.new/gatehouse.jar"
    touch "$BUILT.new/gatehouse.jar"
    rm -rf "$BUILT"
    mv "$BUILT.new" "$BUILT"
}
