package dev.gatehouse.blueprint;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.reconcile.RunState;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.StepState;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Untouched;
import dev.gatehouse.support.Workbench;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.springframework.beans.factory.annotation.Autowired;
import software.amazon.awssdk.services.route53.Route53Client;

/** Each blueprint applied as it is proposed, found to be there as wished, and taken away again. */
@PanelTest
class BlueprintLifeTest {

    private static final UUID TEAM = new UUID(0, 1);

    @Autowired
    private Blueprints blueprints;

    @Autowired
    private FilledStacks stacks;

    @Autowired
    private Workbench bench;

    @Autowired
    private Inventory inventory;

    @Autowired
    private Untouched untouched;

    private final Clients clients;
    private final InAws inAws;

    @Autowired
    BlueprintLifeTest(Clients clients, Kinds kinds) {
        this.clients = clients;
        this.inAws = new InAws(clients, kinds);
    }

    @ParameterizedTest
    @CsvSource({
        "cache-service, balanced, ''",
        "cache-service, one-zone, ''",
        "ha-web, '', ''",
        "web-and-db, separate, ''",
        "web-and-db, one-host, ''",
        "api-and-ci, '', api.example.com",
        "tls-site, balanced, example.com",
        "tls-site, one-host, example.com"
    })
    void isAppliedWithoutAnyErrorOfAwsAndGoesWithoutARest(String name, String layout, String domain) {
        Blueprints.Offer blueprint = blueprints.named(name);
        String account = bench.stack().scope().account();
        Parameters parameters = BlueprintSamples.of(
                blueprint,
                name + " " + account,
                account,
                Map.of(
                        Parameter.LAYOUT, layout,
                        Parameter.DOMAIN, domain,
                        Parameter.ADDRESS, Parameter.ELASTIC,
                        Parameter.NAT, Parameter.EACH,
                        Parameter.FINAL_SNAPSHOT, Parameter.SKIP));
        Map<String, List<String>> before = inAws.everything(parameters.scope());
        Stack stack = stacks.fromBlueprint(TEAM, blueprint, parameters, Workbench.ANNA);

        assertSucceeded(bench.apply(stack));
        assertThat(bench.todo(stack)).isEmpty();
        untouched.staysWithoutDrift(stack);
        bench.removeEverything(stack);
        assertSucceeded(bench.apply(stack));
        assertThat(inventory.items(stack.id())).isEmpty();
        assertThat(inAws.everything(parameters.scope())).isEqualTo(before);
    }

    @Test
    void writesIntoAZoneThatWasThereBeforeAndLeavesItAsItWas() {
        Blueprints.Offer blueprint = blueprints.named("api-and-ci");
        String account = bench.stack().scope().account();
        Scope scope = BlueprintSamples.of(blueprint, "there", account).scope();
        Route53Client names = clients.of(Route53Client.class, scope);
        String zone = names.createHostedZone(it -> it.name("example.com").callerReference("by hand"))
                .hostedZone()
                .id()
                .replace("/hostedzone/", "");
        Parameters parameters = BlueprintSamples.of(
                blueprint,
                "there " + account,
                account,
                Map.of(
                        Parameter.DOMAIN,
                        "api.example.com",
                        Parameter.ZONE,
                        zone,
                        Parameter.FINAL_SNAPSHOT,
                        Parameter.SKIP));
        Stack stack = stacks.fromBlueprint(TEAM, blueprint, parameters, Workbench.ANNA);

        assertSucceeded(bench.apply(stack));
        assertThat(records(names, zone)).contains("api.example.com. A").hasSizeGreaterThan(3);
        assertThat(bench.todo(stack)).isEmpty();
        bench.removeEverything(stack);
        assertSucceeded(bench.apply(stack));
        assertThat(records(names, zone)).containsExactlyInAnyOrder("example.com. NS", "example.com. SOA");
    }

    private static List<String> records(Route53Client names, String zone) {
        return names.listResourceRecordSets(it -> it.hostedZoneId(zone)).resourceRecordSets().stream()
                .map(one -> one.name() + " " + one.typeAsString())
                .toList();
    }

    /** Each call was right the first time: nothing was asked too early. */
    private static void assertSucceeded(RunView run) {
        assertThat(run.state())
                .as(
                        "%s",
                        run.steps().stream()
                                .filter(step -> step.state() != StepState.DONE)
                                .toList())
                .isEqualTo(RunState.SUCCEEDED);
        List<String> refused = run.steps().stream()
                .flatMap(step -> step.calls().stream().map(call -> step.name() + ": " + call))
                .filter(call -> !call.substring(0, call.lastIndexOf(' ')).endsWith(" ok"))
                .toList();
        assertThat(refused).isEmpty();
    }
}
