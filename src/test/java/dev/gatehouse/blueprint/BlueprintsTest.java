package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Additions;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Diagnostic.Severity;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.support.PanelTest;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of the blueprints, before anything is made of them. */
@PanelTest
class BlueprintsTest {

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private Additions additions;

    private List<String> doubts(Parameters parameters, String name) {
        Map<ResourceId, Spec> specs = blueprints.named(name).specs(parameters);
        return additions.check(parameters.scope(), specs).entrySet().stream()
                .flatMap(found -> found.getValue().stream()
                        .filter(one -> one.severity() != Severity.INFO)
                        .filter(one -> !blueprints.named(name).leaves().contains(one.code()))
                        .map(one -> specs.get(found.getKey()).tags().name() + ": " + inShort(one)))
                .toList();
    }

    private static String inShort(Diagnostic found) {
        return found.code() + " " + found.path() + " " + found.arguments();
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache-service", "ha-web", "web-and-db", "api-and-ci", "tls-site"})
    void nothingIsWrongOrDoubtful(String name) {
        Parameters parameters = BlueprintSamples.of(blueprints.named(name), name, "123456789012");

        assertThat(doubts(parameters, name)).isEmpty();
    }
}
