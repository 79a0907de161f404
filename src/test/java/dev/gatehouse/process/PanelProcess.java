package dev.gatehouse.process;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.BlueprintSamples;
import dev.gatehouse.blueprint.Blueprints;
import dev.gatehouse.blueprint.FilledStacks;
import dev.gatehouse.blueprint.InAws;
import dev.gatehouse.crash.Marked;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.SetUpLink;
import java.io.BufferedReader;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/**
 * The whole panel in a process of its own, with a person at its keyboard: {@code build} makes a network's desired state
 * and approves its plan, {@code person} signs up the administrator, {@code port} tells where it listens, {@code state RUN}
 * how the run stands, {@code todo} what the next plan has, {@code remove} approves the teardown. {@code draw} makes the
 * desired state of the web stack, {@code apply} approves its plan, {@code inspect} and {@code everything} tell what AWS has.
 */
public final class PanelProcess {

    private final ConfigurableApplicationContext panel;

    private PanelProcess(ConfigurableApplicationContext panel) {
        this.panel = panel;
    }

    public static void main(String[] options) throws Exception {
        PanelProcess process =
                new PanelProcess(new SpringApplicationBuilder(Gatehouse.class, Workbench.class).run(options));
        say("ready");
        BufferedReader keyboard = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.UTF_8));
        for (String line = keyboard.readLine(); line != null; line = keyboard.readLine()) {
            say(process.answer(line.split(" ")));
        }
    }

    private String answer(String... words) {
        return switch (words[0]) {
            case "build" -> build();
            case "draw" -> draw();
            case "apply" -> "run " + bench().approve(stack());
            case "inspect" -> "inspect " + Marked.wrong(panel, stack());
            case "everything" ->
                "everything "
                        + new InAws(panel.getBean(Clients.class), panel.getBean(Kinds.class))
                                .everything(stack().scope());
            case "remove" -> remove();
            case "state" ->
                "state "
                        + panel.getBean(Runs.class)
                                .find(UUID.fromString(words[1]))
                                .orElseThrow()
                                .state();
            case "steps" ->
                "steps "
                        + panel.getBean(Runs.class)
                                .find(UUID.fromString(words[1]))
                                .orElseThrow()
                                .steps();
            case "port" -> "port " + panel.getEnvironment().getRequiredProperty("local.server.port");
            case "person" -> "person " + person();
            case "todo" -> "todo " + bench().todo(stack());
            default -> throw new IllegalArgumentException(words[0]);
        };
    }

    private String person() {
        SetUpLink link = panel.getBean(SetUpLink.class);
        return link.use(link.open().orElseThrow().value(), "kim@example.com", "Kim", Visitors.PASSWORD)
                .login();
    }

    private String build() {
        Stack stack = bench().stack();
        new CacheServiceNetwork(bench(), stack);
        return "run " + bench().approve(stack);
    }

    /** The web stack in two zones, as its blueprint draws it. */
    private String draw() {
        String account = "200000000999";
        Blueprints.Offer blueprint = panel.getBean(Blueprints.class).named("ha-web");
        Stack drawn = panel.getBean(FilledStacks.class)
                .fromBlueprint(
                        new UUID(0, 1),
                        blueprint,
                        BlueprintSamples.of(blueprint, "ha " + stacks().size(), account),
                        Workbench.ANNA);
        return "stack " + drawn.id();
    }

    private String remove() {
        bench().removeEverything(stack());
        return "run " + bench().approve(stack());
    }

    /** The one that has something in it. */
    private Stack stack() {
        return stacks().stream()
                .filter(stack ->
                        !panel.getBean(Inventory.class).items(stack.id()).isEmpty())
                .findFirst()
                .orElseGet(() -> stacks().getFirst());
    }

    private List<Stack> stacks() {
        return panel.getBean(Stacks.class).all();
    }

    private Workbench bench() {
        return panel.getBean(Workbench.class);
    }

    private static void say(String line) {
        System.out.println("> " + line);
        System.out.flush();
    }
}
