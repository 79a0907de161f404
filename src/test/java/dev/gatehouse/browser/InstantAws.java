package dev.gatehouse.browser;

import dev.gatehouse.aws.Clients;
import dev.gatehouse.blueprint.InAws;
import dev.gatehouse.net.Region;
import dev.gatehouse.reconcile.RunView;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.sandbox.EmbeddedSandbox;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.team.Accounts;
import java.util.List;
import java.util.Map;

/** The panel's sandbox while nothing takes time in it, until this is closed: what it holds, and what it refused. */
final class InstantAws implements AutoCloseable {

    private final OpenPanel panel;
    private final Sandbox sandbox;
    private final Profile before;

    InstantAws(OpenPanel panel) {
        this.panel = panel;
        this.sandbox = panel.bean(EmbeddedSandbox.class).sandbox();
        this.before = sandbox.profile();
        sandbox.profile(Profile.INSTANT);
    }

    /** By what the services list. */
    Map<String, List<String>> everything(String region) {
        return new InAws(panel.bean(Clients.class), panel.bean(Kinds.class))
                .everything(new Scope(Accounts.SANDBOX, new Region(region)));
    }

    /** Calls of a run that would have changed something, and that AWS did not take. */
    List<String> refused(RunPage run) {
        RunView view = panel.bean(Runs.class).find(run.id()).orElseThrow();
        return view.steps().stream()
                .flatMap(step -> step.calls().stream().map(call -> step.name() + ": " + call))
                .filter(call -> !call.substring(0, call.lastIndexOf(' ')).endsWith(" ok"))
                .filter(call -> !call.matches(".*: (Describe|Get|List).*"))
                .toList();
    }

    @Override
    public void close() {
        sandbox.profile(before);
    }
}
