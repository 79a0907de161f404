package dev.gatehouse.kinds;

import dev.gatehouse.aws.Faults;
import dev.gatehouse.kinds.Standing.Answered;
import dev.gatehouse.kinds.Standing.Fact;
import dev.gatehouse.kinds.Standing.Line;
import dev.gatehouse.resource.Driver;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Readiness;
import dev.gatehouse.resource.Sight;
import dev.gatehouse.resource.Sight.Happening;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Watch;
import dev.gatehouse.resource.Watch.Answer;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** Writes a standing down, piece by piece, and tells what has changed since the look before. */
public final class StandingDraft {

    private final String state;
    private final Readiness readiness;
    private final List<Fact> facts = new ArrayList<>();
    private final List<Answered> names = new ArrayList<>();
    private final List<Line> lines = new ArrayList<>();
    private final List<Happening> happenings = new ArrayList<>();

    public StandingDraft(String state, Readiness readiness) {
        this.state = state;
        this.readiness = readiness;
    }

    /** The resource as its driver tells it, asked for once for all of the kind unless details of it are wanted. */
    public static <S extends Spec> Present<S> seen(Watch<S> watch, String what, Driver<S> driver, boolean inDetail) {
        String id = watch.externalId();
        Set<String> detailed = inDetail ? Set.of(id) : Set.of();
        return watch.reading(inDetail ? what + ":" + id : what, () -> driver.observe(watch.scope(), detailed)).stream()
                .filter(present -> present.externalId().equals(id))
                .findFirst()
                .orElseThrow(() -> Faults.notYetVisible(id));
    }

    /** Left out if there is nothing to tell. */
    public StandingDraft fact(String code, @Nullable String value) {
        if (value != null && !value.isBlank()) {
            facts.add(new Fact(code, value));
        }
        return this;
    }

    public StandingDraft line(String code, String command) {
        lines.add(new Line(code, command));
        return this;
    }

    /** What the name answers now, whatever it is. */
    public StandingDraft name(Watch<?> watch, String name, String type) {
        return name(watch, name, type, List.of(), answer -> answer);
    }

    /** What the name answers now, held against what it should; both are written in the same way. */
    public StandingDraft name(
            Watch<?> watch, String name, String type, List<String> wanted, UnaryOperator<String> canonical) {
        Answer answer = watch.resolve(name, type);
        names.add(new Answered(
                name,
                type,
                wanted.stream().map(canonical).toList(),
                // A name server turns the answers round at each question.
                answer.values().stream().map(canonical).sorted().toList(),
                answer.outcome()));
        return this;
    }

    public StandingDraft happened(Happening happening) {
        happenings.add(happening);
        return this;
    }

    public Sight sight(Watch<?> watch) {
        Standing now = new Standing(
                state,
                tone(),
                readiness instanceof Readiness.Failed failed && !failed.why().equals(state) ? failed.why() : "",
                facts,
                names,
                lines);
        before(watch).ifPresent(before -> changes(before, now, watch));
        return new Sight(now, List.of(), happenings);
    }

    private static Optional<Standing> before(Watch<?> watch) {
        return watch.before().map(Standing.class::cast);
    }

    private String tone() {
        return switch (readiness) {
            case Readiness.Ready ready -> "success";
            case Readiness.InProgress progress -> "progress";
            case Readiness.Failed failed -> "danger";
        };
    }

    private void changes(Standing before, Standing now, Watch<?> watch) {
        if (!before.state().equals(now.state())) {
            add(watch, "state", "state", List.of(before.state(), now.state()), now.tone());
        }
        for (Answered name : now.names()) {
            before.names().stream()
                    .filter(other ->
                            other.name().equals(name.name()) && other.type().equals(name.type()))
                    .filter(other -> !other.answers().equals(name.answers()))
                    .forEach(other -> add(
                            watch,
                            "answer " + name.name() + " " + name.type(),
                            "answer",
                            List.of(name.name(), said(other), said(name)),
                            name.isRight() ? "success" : "warning"));
        }
    }

    private static String said(Answered name) {
        return name.answers().isEmpty() ? name.outcome() : String.join(", ", name.answers());
    }

    /** The words are the panel's own: every kind that stands like this has them. */
    private void add(Watch<?> watch, String key, String code, List<String> arguments, String tone) {
        happenings.add(new Happening(key + " " + watch.now(), watch.now(), "standing." + code, arguments, tone));
    }
}
