package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Tags;
import dev.gatehouse.resource.Texts;
import dev.gatehouse.resource.Words;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.text.MessageFormat;
import java.util.List;
import java.util.Objects;
import java.util.Properties;
import java.util.Set;
import java.util.TreeSet;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

/** Every kind says all it has to say, in both languages. */
class KindMessagesContract {

    /** A code, or how codes start that are put together. */
    private static final String CODE = "\"(%s\\.[a-z0-9-]+)\"";

    @ParameterizedTest
    @MethodSource("kinds")
    void saysWhatItIsAndWhatEachFieldIsFor(Kind<?> kind) throws IOException {
        Set<String> keys = new TreeSet<>();
        String prefix = "kind." + kind.name();
        keys.addAll(List.of(prefix, prefix + ".plural", prefix + ".about"));
        addFields(prefix + ".field.", kind.specType(), keys);
        for (String made : kind.madeWith()) {
            keys.addAll(List.of(prefix + ".made-with." + made, prefix + ".made-with." + made + ".about"));
        }
        assertHas(kind, keys);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysOnlyOfWhatIsMadeWithItThatItIs(Kind<?> kind) throws IOException {
        String prefix = "kind." + kind.name() + ".made-with.";
        for (String language : List.of("", "_ko")) {
            assertThat(messages(kind, language).stringPropertyNames().stream()
                            .filter(key -> key.startsWith(prefix) && !key.endsWith(".about"))
                            .map(key -> key.substring(prefix.length())))
                    .containsExactlyInAnyOrderElementsOf(kind.madeWith());
        }
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void saysWhatEachAttributeIs(Subject<S> subject) throws IOException {
        SandboxWorld world = new SandboxWorld();
        subject.samples().samples().forEach(sample -> world.has(sample.in().apply(world)));
        Set<String> keys = world.observe(subject.kind(), Set.of()).stream()
                .map(Present::attributes)
                .flatMap(attributes -> attributes.keySet().stream())
                .map(name -> "kind." + subject + ".attribute." + name)
                .collect(Collectors.toSet());
        assertHas(subject.kind(), keys);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void saysEachFindingAndNoneThatIsNotFound(Kind<?> kind) throws IOException {
        Set<String> codes = codes(kind);
        for (String language : List.of("", "_ko")) {
            Set<String> said = messages(kind, language).stringPropertyNames().stream()
                    .filter(key -> key.startsWith("diagnostic."))
                    .map(key -> key.substring("diagnostic.".length()))
                    .collect(Collectors.toSet());
            assertThat(said)
                    .as("said but never found")
                    .allSatisfy(key -> assertThat(codes).anyMatch(code -> fits(key, code)));
            assertThat(codes)
                    .as("found but not said")
                    .allSatisfy(code -> assertThat(said).anyMatch(key -> fits(key, code)));
        }
    }

    private static boolean fits(String key, String code) {
        return code.endsWith("-") ? key.startsWith(code) : key.equals(code);
    }

    @ParameterizedTest
    @MethodSource("kinds")
    void itsTextsArePatterns(Kind<?> kind) throws IOException {
        for (String language : List.of("", "_ko")) {
            messages(kind, language).forEach((key, text) -> {
                assertThat(new MessageFormat((String) text).getFormats()).isNotNull();
                assertThat(((String) text).replace("''", "")).as("%s", key).doesNotContain("'");
            });
        }
    }

    private static void addFields(String prefix, Class<?> record, Set<String> keys) {
        for (Component component : Shape.of(record).components()) {
            Class<?> type = component.elementType();
            if (type == Tags.class) {
                continue;
            }
            String key = prefix + component.name();
            keys.add(key);
            keys.add(key + ".help");
            if (type.isEnum()) {
                Stream.of(type.getEnumConstants())
                        .map(constant -> key + "." + Texts.write(constant))
                        .forEach(keys::add);
            }
            if (component.isRecord() && !type.isAnnotationPresent(Words.class)) {
                addFields(key + ".", type, keys);
            }
        }
    }

    private static void assertHas(Kind<?> kind, Set<String> keys) throws IOException {
        for (String language : List.of("", "_ko")) {
            assertThat(messages(kind, language).stringPropertyNames())
                    .as(kind.name() + language)
                    .containsAll(keys);
        }
    }

    private static Set<String> codes(Kind<?> kind) throws IOException {
        Path room = Path.of("src/main/java", kind.getClass().getPackageName().split("\\."));
        Pattern code = Pattern.compile(CODE.formatted(kind.name()));
        Set<String> codes = new TreeSet<>();
        try (Stream<Path> files = Files.walk(room)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                code.matcher(Files.readString(file))
                        .results()
                        .map(found -> found.group(1))
                        .forEach(codes::add);
            }
        }
        return codes;
    }

    private static Properties messages(Kind<?> kind, String language) throws IOException {
        String name = "/messages/kinds/" + kind.name() + language + ".properties";
        Properties messages = new Properties();
        try (InputStream file = Objects.requireNonNull(KindMessagesContract.class.getResourceAsStream(name), name)) {
            messages.load(new InputStreamReader(file, StandardCharsets.UTF_8));
        }
        return messages;
    }

    static Stream<Named<Kind<?>>> kinds() {
        return SandboxWorld.kinds().stream().map(kind -> Named.of(kind.name(), kind));
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }
}
