package dev.gatehouse.deploy;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.lang.reflect.Method;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.jar.JarFile;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.springframework.web.bind.annotation.GetMapping;
import org.yaml.snakeyaml.LoaderOptions;
import org.yaml.snakeyaml.Yaml;
import org.yaml.snakeyaml.constructor.SafeConstructor;
import tools.jackson.databind.json.JsonMapper;

/** The image, the panels that share a database, and the proxy agree with each other and with the panel. */
class DeploymentTest {

    /** What Spring Boot puts into layers; the loader's is not needed where the jar is taken apart. */
    private static final Set<String> LAYERS = Set.of("dependencies", "snapshot-dependencies", "application");

    private static final Pattern SETTING = Pattern.compile("GATEHOUSE_[A-Z_]+");

    private final ContainerFile image;
    private final Map<String, Object> compose;
    private final String proxy;
    private final String readme;
    private final String settings;

    DeploymentTest() throws IOException {
        image = ContainerFile.read(Path.of("Dockerfile"));
        LoaderOptions options = new LoaderOptions();
        options.setAllowDuplicateKeys(false);
        compose = new Yaml(new SafeConstructor(options)).load(Files.readString(Path.of("docker-compose.yml")));
        proxy = Files.readString(Path.of("deploy/nginx.conf"));
        readme = Files.readString(Path.of("README.md"));
        settings = Files.readString(Path.of("src/main/resources/application.yaml"));
    }

    @Test
    void theImageRunsAsNobodyAndWritesOnlyData() {
        List<String> names =
                image.last().stream().map(ContainerFile.Instruction::name).toList();

        assertThat(image.of("USER")).containsExactly("gatehouse");
        assertThat(names.indexOf("USER")).isLessThan(names.indexOf("ENTRYPOINT"));
        assertThat(image.of("VOLUME")).containsExactly(image.environment().get("GATEHOUSE_DATA"));
        assertThat(image.of("EXPOSE")).containsExactly(image.environment().get("GATEHOUSE_PORT"));
        assertThat(image.all())
                .filteredOn(instruction -> instruction.name().equals("FROM"))
                .allMatch(from -> from.arguments().contains("temurin-25")
                        || from.arguments().contains("temurin:25"));
    }

    @Test
    void theImageTakesTheLayersThatTheJarHas() throws IOException {
        Set<String> taken = image.of("COPY").stream()
                .map(copy -> copy.replaceAll(".*/layers/([a-z-]+)/.*", "$1"))
                .collect(Collectors.toSet());

        assertThat(taken).isEqualTo(LAYERS);
        for (Path jar : jars()) {
            assertThat(layersOf(jar)).as(jar.toString()).containsAll(taken);
        }
    }

    @Test
    void theImageStartsWithTheCacheThatItsTrainingLeaves() {
        String training = image.of("RUN").stream()
                .filter(run -> run.contains("AOTCacheOutput"))
                .findFirst()
                .orElseThrow();
        Matcher cache = Pattern.compile("-XX:AOTCacheOutput=(\\S+)").matcher(training);
        assertThat(cache.find()).isTrue();

        assertThat(command("ENTRYPOINT"))
                .containsExactly("java", "-XX:AOTCache=" + cache.group(1), "-jar", "gatehouse.jar");
        assertThat(training).endsWith("rm -rf /tmp/training").contains("-jar gatehouse.jar");
    }

    @Test
    void theImageAsksAPageThatThereIsWhetherItIsWell() throws ReflectiveOperationException {
        String check = image.of("HEALTHCHECK").getFirst();

        assertThat(check).contains("GET " + path("dev.gatehouse.web.shell.Health", "health") + " HTTP");
        String shell = check.substring(check.indexOf("CMD ") + 4);
        assertThat(List.of(new JsonMapper().readValue(shell, String[].class))).startsWith("bash", "-c");
    }

    @Test
    void everythingThatIsNamedIsThere() throws IOException {
        for (Map.Entry<String, Object> service : services().entrySet()) {
            Map<String, Object> made = map(service.getValue());
            assertThat(map(compose.get("networks")).keySet()).containsAll(List.of(names(made.get("networks"))));
            assertThat(services().keySet()).containsAll(List.of(names(made.getOrDefault("depends_on", List.of()))));
            assertThat(map(compose.get("secrets")).keySet())
                    .containsAll(List.of(names(made.getOrDefault("secrets", List.of()))));
            for (String mount : names(made.getOrDefault("volumes", List.of()))) {
                String from = mount.substring(0, mount.indexOf(':'));
                boolean isThere = from.startsWith("./")
                        ? Files.exists(Path.of(from))
                        : map(compose.get("volumes")).containsKey(from);
                assertThat(isThere).as(mount).isTrue();
            }
        }
        assertThat(Files.readString(Path.of(".gitignore"))).contains("/secrets/");
        assertThat(Files.readAllLines(Path.of(".dockerignore"))).startsWith("*");
    }

    @Test
    void thePanelsAreAlikeAndWriteOnlyTheirData() {
        List<Map<String, Object>> panels = panels();

        assertThat(panels).hasSize(2);
        for (Map<String, Object> panel : panels) {
            assertThat(panel).containsEntry("read_only", true).containsEntry("cap_drop", List.of("ALL"));
            assertThat(panel.get("tmpfs")).isEqualTo(List.of("/tmp"));
            assertThat(names(panel.get("volumes"))).singleElement().asString().endsWith(":/data");
            assertThat(panel.get("environment")).isEqualTo(panels.getFirst().get("environment"));
        }
    }

    @Test
    void everySettingIsOneThatThePanelHas() {
        Set<String> used = new TreeSet<>(image.environment().keySet());
        panels().forEach(panel -> used.addAll(map(panel.get("environment")).keySet()));

        assertThat(used)
                .filteredOn(name -> SETTING.matcher(name).matches())
                .allSatisfy(name -> assertThat(readme).contains("`" + name + "`"));
    }

    @Test
    void noSecretIsWrittenDown() {
        for (Object service : services().values()) {
            assertThat(map(map(service).getOrDefault("environment", Map.of())).keySet())
                    .noneMatch(name -> name.contains("PASSWORD") && !name.endsWith("_FILE"));
        }
        Map<String, Object> secret = map(((List<?>) panels().getFirst().get("secrets")).getFirst());
        assertThat(settings).contains("${" + secret.get("target") + ":");
        assertThat(image.environment()).containsEntry("SPRING_CONFIG_IMPORT", "optional:configtree:/run/secrets/");
    }

    @Test
    void thePanelsReachTheirDatabase() {
        Map<String, Object> environment = map(panels().getFirst().get("environment"));
        String url = String.valueOf(environment.get("GATEHOUSE_DATABASE_URL"));
        Properties parsed = Objects.requireNonNull(org.postgresql.Driver.parseURL(url, new Properties()));
        Map<String, Object> database = map(services().get(parsed.getProperty("PGHOST")));

        assertThat(map(database.get("environment")))
                .containsEntry("POSTGRES_DB", parsed.getProperty("PGDBNAME"))
                .containsEntry("POSTGRES_USER", environment.get("GATEHOUSE_DATABASE_USER"));
    }

    @Test
    void theProxyKnowsThePanelsAndIsBelievedByThem() throws ReflectiveOperationException {
        String port = image.environment().get("GATEHOUSE_PORT");
        Set<String> behind = Pattern.compile("server (panel-\\d+):" + port)
                .matcher(proxy)
                .results()
                .map(found -> found.group(1))
                .collect(Collectors.toSet());
        Map<String, Object> network =
                map(map(map(compose.get("networks")).get("inside")).get("ipam"));
        Object subnet = map(((List<?>) network.get("config")).getFirst()).get("subnet");

        assertThat(behind)
                .isEqualTo(services().keySet().stream()
                        .filter(name -> name.startsWith("panel"))
                        .collect(Collectors.toSet()));
        assertThat(map(panels().getFirst().get("environment"))).containsEntry("GATEHOUSE_PROXIES", subnet);
        assertThat(proxy).contains("listen 8080;", "X-Forwarded-For", "X-Forwarded-Proto");
        assertThat(proxy)
                .containsPattern("location = " + path("dev.gatehouse.live.LiveStream", "listen")
                        + " \\{[^}]*proxy_buffering off;[^}]*proxy_read_timeout 1h;");
    }

    private static String path(String type, String method) throws ReflectiveOperationException {
        Method endpoint = Stream.of(Class.forName(type).getDeclaredMethods())
                .filter(found -> found.getName().equals(method))
                .findFirst()
                .orElseThrow();
        return endpoint.getAnnotation(GetMapping.class).path()[0];
    }

    private List<String> command(String instruction) {
        return Arrays.asList(new JsonMapper().readValue(image.of(instruction).getFirst(), String[].class));
    }

    private Map<String, Object> services() {
        return map(compose.get("services"));
    }

    private List<Map<String, Object>> panels() {
        return services().entrySet().stream()
                .filter(service -> service.getKey().startsWith("panel"))
                .map(service -> map(service.getValue()))
                .toList();
    }

    /** Of a list of names, of maps with a source, or of a map by name. */
    private static String[] names(Object of) {
        Stream<?> all = of instanceof Map<?, ?> map ? map.keySet().stream() : ((List<?>) of).stream();
        return all.map(one -> one instanceof Map<?, ?> map ? map.get("source") : one)
                .map(String::valueOf)
                .toArray(String[]::new);
    }

    @SuppressWarnings("unchecked")
    private static Map<String, Object> map(Object yaml) {
        return (Map<String, Object>) yaml;
    }

    /** Built by an earlier step, or not yet: then the names above are all there is to compare with. */
    private static List<Path> jars() throws IOException {
        if (!Files.isDirectory(Path.of("target"))) {
            return List.of();
        }
        try (Stream<Path> files = Files.list(Path.of("target"))) {
            return files.filter(file -> file.getFileName().toString().matches("gatehouse-.*-SNAPSHOT\\.jar"))
                    .toList();
        }
    }

    private static Set<String> layersOf(Path file) throws IOException {
        try (JarFile jar = new JarFile(file.toFile())) {
            String index = new String(
                    jar.getInputStream(jar.getEntry("BOOT-INF/layers.idx")).readAllBytes());
            List<Map<String, Object>> layers = new Yaml(new SafeConstructor(new LoaderOptions())).load(index);
            return layers.stream().flatMap(layer -> layer.keySet().stream()).collect(Collectors.toSet());
        }
    }
}
