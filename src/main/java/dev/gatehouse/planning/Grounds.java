package dev.gatehouse.planning;

import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.StandsIn;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.function.Function;
import java.util.stream.Collectors;

/** What must be said before a plan replaces what others stand in. */
public final class Grounds {

    private final Plan plan;
    private final Map<ResourceId, Action> actions;
    private final Collection<? extends Subject<?>> subjects;

    public Grounds(Plan plan, Collection<? extends Subject<?>> subjects) {
        this.plan = plan;
        this.subjects = subjects;
        this.actions = plan.changes().stream().collect(Collectors.toMap(Change::resource, Change::action));
    }

    /** What is replaced although somebody stays there whom AWS moves nowhere: their names. Such a plan never comes to its end. */
    public Map<ResourceId, List<String>> held() {
        return replaced(ground -> subjects.stream()
                .filter(host -> stays(host.id())
                        && host.presentReferences().stream()
                                .anyMatch(at -> at.standsIn() == StandsIn.Whose.OF_ITS_GUESTS
                                        && Subject.target(at)
                                                .filter(ground.id()::equals)
                                                .isPresent()))
                .flatMap(host -> subjects.stream()
                        .filter(guest -> stays(guest.id())
                                && guest.presentReferences().stream()
                                        .anyMatch(at -> at.ref().equals(Ref.to(host.id())))))
                .map(Subject::name)
                .distinct()
                .toList());
    }

    /** What must go before it comes again, with the names of what it takes along that stands in it. */
    public Map<ResourceId, List<String>> dragging() {
        return replaced(ground -> comesFirst(ground.id())
                        || subjects.stream().noneMatch(comer -> Subject.excludes(ground, comer))
                ? List.of()
                : subjects.stream()
                        .filter(dragged -> actions.get(dragged.id()) == Action.REPLACE && dragged.standsIn(ground))
                        .map(Subject::name)
                        .distinct()
                        .toList());
    }

    private Map<ResourceId, List<String>> replaced(Function<Subject<?>, List<String>> who) {
        Map<ResourceId, List<String>> found = new LinkedHashMap<>();
        for (Subject<?> ground : subjects) {
            List<String> names = actions.get(ground.id()) == Action.REPLACE ? who.apply(ground) : List.of();
            if (!names.isEmpty()) {
                found.put(ground.id(), names);
            }
        }
        return found;
    }

    private boolean comesFirst(ResourceId id) {
        return plan.changes().stream().anyMatch(change -> change.resource().equals(id) && change.comesFirst());
    }

    private boolean stays(ResourceId id) {
        Action action = Objects.requireNonNullElse(actions.get(id), Action.NOOP);
        return !action.destroys() && action != Action.FORGET && action != Action.CREATE;
    }
}
