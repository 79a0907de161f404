package dev.gatehouse.kinds.listener;

import dev.gatehouse.kinds.targetgroup.TargetGroupSpec;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** Checks what listeners and rules do with requests: no loop, and a target group that nobody else has. */
final class ActionFindings {

    private ActionFindings() {}

    static List<Diagnostic> about(ListenerSpec spec, Surroundings surroundings) {
        DefaultAction action = spec.action();
        return switch (action.type()) {
            case FORWARD ->
                action.targetGroup() == null
                        ? List.of(Diagnostic.error("action.targetGroup", "listener.no-target-group"))
                        : target(spec, action.targetGroup(), "action.targetGroup", surroundings);
            case REDIRECT -> redirect(spec, action.redirect(), "action.redirect");
            case ANSWER -> List.of();
            case OTHER -> List.of(Diagnostic.error("action.type", "listener.other-action"));
        };
    }

    static List<Diagnostic> redirect(ListenerSpec spec, @Nullable Redirect redirect, String at) {
        return redirect != null && redirect.loops(spec.protocol(), spec.port())
                ? List.of(Diagnostic.error(at, "listener.redirect-loop"))
                : List.of();
    }

    static List<Diagnostic> target(
            ListenerSpec spec, Ref<TargetGroupSpec> target, String at, Surroundings surroundings) {
        List<Diagnostic> found = new ArrayList<>();
        surroundings.siblings(ListenerSpec.class).stream()
                .filter(other -> !other.spec().loadBalancer().equals(spec.loadBalancer()))
                .filter(other -> other.spec().targetGroups().anyMatch(target::equals))
                .map(other -> surroundings.nameOf(other.spec().loadBalancer()))
                .distinct()
                .forEach(balancer -> found.add(
                        Diagnostic.error(at, "listener.target-group-taken", surroundings.nameOf(target), balancer)));
        Optional<Ref<?>> there = surroundings.spec(target).map(TargetGroupSpec::vpc);
        Optional<Ref<?>> here = surroundings.spec(spec.loadBalancer()).stream()
                .flatMap(balancer -> balancer.subnets().stream())
                .flatMap(ref -> surroundings.spec(ref).stream())
                .<Ref<?>>map(subnet -> subnet.vpc())
                .findFirst();
        if (there.isPresent() && here.isPresent() && !there.equals(here)) {
            found.add(Diagnostic.error(at, "listener.other-vpc", surroundings.nameOf(target)));
        }
        return found;
    }
}
