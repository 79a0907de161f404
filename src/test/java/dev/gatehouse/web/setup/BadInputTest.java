package dev.gatehouse.web.setup;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.PanelTest;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.context.annotation.Import;

/** Whatever is typed wrongly is told at its field, in both languages, and stays where it was typed. */
@PanelTest
@Import(SetUpBench.class)
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class BadInputTest {

    private static final List<BadForms> ALL = List.of(
            new NetworkForms(),
            new EndpointForms(),
            new InstanceForms(),
            new LoadBalancingForms(),
            new ScalingForms(),
            new DatabaseForms(),
            new CacheForms(),
            new FilesForms(),
            new NamesForms());

    @Autowired
    private SetUpBench bench;

    private final Map<BadForms, Ground> grounds = new HashMap<>();

    static Stream<Arguments> forms() {
        return ALL.stream().flatMap(some -> some.forms().map(form -> Arguments.of(some, form)));
    }

    @ParameterizedTest(name = "{1}")
    @MethodSource("forms")
    void isRefusedAndKept(BadForms some, BadForm form) throws Exception {
        form.isRefusedAndKept(bench, ground(some));
    }

    private Ground ground(BadForms some) throws Exception {
        Ground ground = grounds.get(some);
        if (ground == null) {
            ground = new Ground(bench, bench.stack());
            some.prepare(ground);
            grounds.put(some, ground);
        }
        return ground;
    }

    @Test
    void tellsEverythingAtOnce() throws Exception {
        Editor.Page page =
                submit(SetUpBench.typed("name", "", "cidr", "many", "tags[0].key", "", "tags[0].value", "lost"));

        assertThat(page.said("f-name")).isNotEmpty();
        assertThat(page.said("f-cidr")).isNotEmpty();
        assertThat(page.said("f-tags-0-key")).isNotEmpty();
    }

    @Test
    void tellsThatTheReasonIsTooLong() throws Exception {
        Editor.Page page = submit(SetUpBench.typed("name", "main", "cidr", "10.0.0.0/16", "_why", "w".repeat(1001)));

        assertThat(page.status()).isEqualTo(422);
        assertThat(page.plain()).contains("The reason has 1001 characters");
    }

    private Editor.Page submit(Map<String, String> vpc) throws Exception {
        return bench.editor().submit(ground(ALL.getFirst()).url("vpc"), vpc);
    }
}
