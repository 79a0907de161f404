package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.inventory.Additions;
import dev.gatehouse.resource.Diagnostic.Severity;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.support.PanelTest;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.beans.factory.annotation.Autowired;

/** What is said of the blueprints, before anything is made of them. */
@PanelTest
class BlueprintsTest {

    /** Nobody else's: what others have there counts too. */
    private static final String ACCOUNT = "210987654321";

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private Additions additions;

    /** Codes of errors and warnings, those that the blueprint leaves included. */
    private Stream<String> doubts(String name, Map<Parameter, String> answers) {
        Parameters parameters = BlueprintSamples.of(blueprints.named(name), name, ACCOUNT, answers);
        Map<ResourceId, Spec> specs = blueprints.named(name).specs(parameters);
        return additions.check(parameters.scope(), specs).values().stream()
                .flatMap(List::stream)
                .filter(one -> one.severity() != Severity.INFO)
                .map(one -> one.code())
                .distinct();
    }

    @ParameterizedTest
    @CsvSource({
        "cache-service, balanced, ''",
        "cache-service, one-zone, cache-subnet-group.one-zone replication-group.single-zone",
        "ha-web, '', ''",
        "web-and-db, separate, instance.single-host",
        "web-and-db, one-host, instance.single-host",
        "api-and-ci, '', ''",
        "tls-site, balanced, ''",
        "tls-site, one-host, instance.single-host"
    })
    void nothingIsWrongOrDoubtfulButWhatIsSaidToBeLeft(String name, String layout, String left) {
        String domain = layout.equals("one-zone") ? "" : "www.example.com";
        Map<Parameter, String> answers = Map.of(
                Parameter.LAYOUT, layout,
                Parameter.DOMAIN, domain,
                Parameter.ADDRESS, Parameter.ELASTIC);
        Blueprints.Offer blueprint = blueprints.named(name);

        List<String> expected = left.isEmpty() ? List.of() : List.of(left.split(" "));
        assertThat(doubts(name, answers)).containsExactlyInAnyOrderElementsOf(expected);
        assertThat(blueprint.leaves(BlueprintSamples.of(blueprint, name, ACCOUNT, answers)))
                .containsExactlyInAnyOrderElementsOf(expected);
    }

    @ParameterizedTest
    @ValueSource(strings = {"cache-service", "ha-web", "api-and-ci"})
    void saysThatVisitorsComeByHttpAloneWhereThereIsNoDomain(String name) {
        assertThat(doubts(name, Map.of())).containsExactly("listener.http-only");
    }
}
