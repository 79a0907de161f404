package dev.gatehouse.kinds;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Diagnostic;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.resource.Surroundings;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/** A stack that is only wished for, in Seoul; whatever is checked against it is not in it. */
public final class PaperStack implements Surroundings {

    private final List<Sibling<? extends Spec>> siblings = new ArrayList<>();
    private @Nullable PaperStack other;
    private List<Zone> zones = List.of(
            new Zone("ap-northeast-2a", "apne2-az1"),
            new Zone("ap-northeast-2b", "apne2-az2"),
            new Zone("ap-northeast-2c", "apne2-az3"));

    public <S extends Spec> Ref<S> add(String name, S spec) {
        ResourceId id = ResourceId.random();
        siblings.add(new Sibling<>(id, name, spec));
        return Ref.to(id);
    }

    /** Another stack of the same account and Region. */
    public PaperStack beside() {
        PaperStack beside = new PaperStack();
        other = beside;
        return beside;
    }

    @Override
    public <S extends Spec> List<Sibling<S>> elsewhere(Class<S> type) {
        return other == null ? List.of() : other.siblings(type);
    }

    /** One zone more, in which only these can be launched. */
    public PaperStack withZone(String name, String... instanceTypes) {
        zones = Stream.concat(zones.stream(), Stream.of(new Zone(name, name, Set.of(instanceTypes))))
                .toList();
        return this;
    }

    public PaperStack withoutZones() {
        zones = List.of();
        return this;
    }

    /** What the kind finds, as {@code severity code path}. */
    @SuppressWarnings("unchecked")
    public <S extends Spec> List<String> findings(S spec) {
        return Rooms.kind((Class<S>) spec.getClass()).validate(spec, this).stream()
                .map(PaperStack::told)
                .toList();
    }

    /** The arguments of the one finding with this code. */
    @SuppressWarnings("unchecked")
    public <S extends Spec> List<String> arguments(S spec, String code) {
        List<Diagnostic> found = Rooms.kind((Class<S>) spec.getClass()).validate(spec, this).stream()
                .filter(diagnostic -> diagnostic.code().equals(code))
                .toList();
        if (found.size() != 1) {
            throw new AssertionError(code + " found " + found.size() + " times");
        }
        return found.getFirst().arguments();
    }

    /** A finding as {@code severity code path}. */
    public static String told(Diagnostic diagnostic) {
        String severity = switch (diagnostic.severity()) {
            case ERROR -> "error";
            case WARNING -> "warning";
            case INFO -> "info";
        };
        return (severity + " " + diagnostic.code() + " " + diagnostic.path()).strip();
    }

    @Override
    public Scope scope() {
        return new Scope("123456789012", Region.parse("ap-northeast-2"));
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Spec> List<Sibling<S>> siblings(Class<S> type) {
        return siblings.stream()
                .filter(sibling -> type.isInstance(sibling.spec()))
                .map(sibling -> (Sibling<S>) sibling)
                .sorted(Comparator.comparing(Sibling::name))
                .toList();
    }

    @Override
    @SuppressWarnings("unchecked")
    public <S extends Spec> Optional<S> spec(Ref<S> ref) {
        return find(ref).map(sibling -> (S) sibling.spec());
    }

    @Override
    public String nameOf(Ref<?> ref) {
        return find(ref).map(Sibling::name).orElse(ref.toString());
    }

    @Override
    public List<Zone> zones() {
        return zones;
    }

    private Optional<Sibling<? extends Spec>> find(Ref<?> ref) {
        return siblings.stream()
                .filter(sibling -> sibling.ref().equals(ref))
                .<Sibling<? extends Spec>>map(sibling -> sibling)
                .findFirst();
    }
}
