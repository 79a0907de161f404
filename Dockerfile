# Gatehouse in a container: libraries and the panel in layers of their own, nobody's root, nothing written but /data and /tmp.

FROM maven:3.9-eclipse-temurin-25 AS build
WORKDIR /source
COPY pom.xml ./
COPY src src
RUN --mount=type=cache,target=/root/.m2 mvn -q -B -Dquick -Dmaven.test.skip=true package
RUN java -Djarmode=tools -jar target/gatehouse-*-SNAPSHOT.jar extract --layers --destination /layers \
    && mv /layers/application/gatehouse-*-SNAPSHOT.jar /layers/application/gatehouse.jar

FROM eclipse-temurin:25-jre
ENV GATEHOUSE_ADDRESS=0.0.0.0 \
    GATEHOUSE_PORT=8080 \
    GATEHOUSE_DATA=/data \
    SPRING_CONFIG_IMPORT=optional:configtree:/run/secrets/ \
    JDK_JAVA_OPTIONS="-Xms96m -Xmn40m -Xmx512m -Xss512k -XX:+UseSerialGC -XX:TieredStopAtLevel=1 -XX:+ExitOnOutOfMemoryError"
RUN groupadd --system --gid 10001 gatehouse \
    && useradd --system --uid 10001 --gid gatehouse --home-dir /data --shell /usr/sbin/nologin gatehouse \
    && install -d -o gatehouse -g gatehouse /data /app
WORKDIR /app
COPY --from=build /layers/dependencies/ ./
COPY --from=build /layers/snapshot-dependencies/ ./
COPY --from=build /layers/application/ ./
USER gatehouse
# A start for training leaves a cache of classes, loaded and linked: the panel is up in half the time.
RUN GATEHOUSE_DATA=/tmp/training java -XX:AOTCacheOutput=/app/gatehouse.aot -Dspring.context.exit=onRefresh -jar gatehouse.jar \
    && rm -rf /tmp/training
VOLUME /data
EXPOSE 8080
HEALTHCHECK --interval=5s --timeout=3s --start-period=60s --retries=3 \
    CMD ["bash", "-c", "exec 3<>/dev/tcp/127.0.0.1/$GATEHOUSE_PORT && printf 'GET /health HTTP/1.0\\r\\n\\r\\n' >&3 && head -n 1 <&3 | grep -q ' 200'"]
ENTRYPOINT ["java", "-XX:AOTCache=/app/gatehouse.aot", "-jar", "gatehouse.jar"]
