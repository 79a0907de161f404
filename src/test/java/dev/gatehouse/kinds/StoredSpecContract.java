package dev.gatehouse.kinds;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.kinds.KindSamples.Sample;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.resource.Shape.Component;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.StoredForm;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.api.Named;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import tools.jackson.core.type.TypeReference;
import tools.jackson.databind.SerializationFeature;
import tools.jackson.databind.json.JsonMapper;

/** What was ever stored of any kind can be read for ever. */
class StoredSpecContract {

    private static final Path GOLDEN = Path.of("src/test/resources/golden");
    private static final JsonMapper JSON =
            JsonMapper.builder().enable(SerializationFeature.INDENT_OUTPUT).build();

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void whatIsStoredIsReadAsItWas(Subject<S> subject) {
        SandboxWorld world = new SandboxWorld();
        for (Sample<S> sample : subject.samples().samples()) {
            S spec = sample.in().apply(world);
            assertThat(read(subject, written(spec))).as(sample.name()).isEqualTo(spec);
        }
    }

    @ParameterizedTest
    @MethodSource("versions")
    <S extends Spec> void everyVersionIsStillRead(Subject<S> subject, int version) throws IOException {
        Path file = GOLDEN.resolve(subject + "-v" + version + ".json");
        S golden = subject.samples().golden(version);
        assertThat(file).as("should hold\n%s", written(golden)).exists();
        Map<String, Object> stored = tree(Files.readString(file));
        for (int from = version; from < subject.kind().version(); from++) {
            stored = subject.kind().upgrade(from, stored);
        }
        assertThat(StoredForm.read(subject.kind().specType(), stored)).isEqualTo(golden);
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void theCurrentVersionIsWrittenAsItsGoldenFile(Subject<S> subject) throws IOException {
        int version = subject.kind().version();
        S golden = subject.samples().golden(version);
        assertThat(tree(written(golden)))
                .isEqualTo(tree(Files.readString(GOLDEN.resolve(subject + "-v" + version + ".json"))));
    }

    @ParameterizedTest
    @MethodSource("subjects")
    <S extends Spec> void theGoldenFileLeavesNothingOut(Subject<S> subject) {
        S golden = subject.samples().golden(subject.kind().version());
        for (Component component : Shape.of(golden.getClass()).components()) {
            assertThat(component.of(golden)).as(component.name()).isNotNull().isNotEqualTo(List.of());
        }
    }

    private static String written(Spec spec) {
        return JSON.writeValueAsString(StoredForm.write((Record) spec));
    }

    private static <S extends Spec> S read(Subject<S> subject, String json) {
        return StoredForm.read(subject.kind().specType(), tree(json));
    }

    private static Map<String, Object> tree(String json) {
        return JSON.readValue(json, new TypeReference<>() {});
    }

    static List<Subject<?>> subjects() {
        return SandboxWorld.subjects();
    }

    static Stream<Arguments> versions() {
        return subjects().stream()
                .flatMap(subject -> IntStream.rangeClosed(1, subject.kind().version())
                        .mapToObj(version -> Arguments.of(Named.of(subject.toString(), subject), version)));
    }
}
