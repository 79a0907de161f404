package dev.gatehouse.kinds;

import dev.gatehouse.net.Region;
import dev.gatehouse.resource.Driver.Creation;
import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Observation.Present;
import dev.gatehouse.resource.Ownership;
import dev.gatehouse.resource.Ref;
import dev.gatehouse.resource.ResourceId;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.resource.Spec;
import dev.gatehouse.sandbox.Profile;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxClients;
import dev.gatehouse.sandbox.SandboxHttpClient;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.Supplier;
import software.amazon.awssdk.services.ec2.Ec2Client;

/**
 * An untouched account of a sandbox that takes as long as AWS does, on a clock that is turned on while something is
 * waited for. Notes which operations the rooms call.
 */
public final class SandboxWorld implements World {

    private static final Sandbox SANDBOX =
            Sandbox.builder().profile(Profile.AWS_DURATIONS).open();
    private static final Rooms ROOMS = new Rooms(new SandboxHttpClient(SANDBOX));
    private static final AtomicLong ACCOUNTS = new AtomicLong(100_000_000_000L);

    private static final int PATIENCE = 60;
    private static final Duration STEP = Duration.ofSeconds(30);

    private final Scope scope = new Scope(Long.toString(ACCOUNTS.incrementAndGet()), Region.parse("ap-northeast-2"));

    public static List<Kind<?>> kinds() {
        return ROOMS.all();
    }

    public static List<Subject<?>> subjects() {
        return kinds().stream().<Subject<?>>map(Subject::of).toList();
    }

    @Override
    public String zone(int number) {
        return "ap-northeast-2" + "abc".charAt(number);
    }

    @Override
    public <S extends Spec> Ref<S> has(S spec) {
        Kind<S> kind = ROOMS.kinds().of(spec);
        String id = kind.driver().create(scope, spec, creation(spec, ownership()));
        settle(kind, id, spec);
        return Ref.external(id);
    }

    /** The kind of these specs, as it works here. */
    @SuppressWarnings("unchecked")
    public static <S extends Spec> Kind<S> kind(Class<S> specType) {
        return (Kind<S>) kinds().stream()
                .filter(kind -> kind.specType() == specType)
                .findFirst()
                .orElseThrow();
    }

    /** For what others do to the account behind the panel's back. */
    public Ec2Client ec2() {
        return clients().ec2();
    }

    /** Those of other services. */
    public SandboxClients clients() {
        return SandboxClients.inProcess(SANDBOX).account(scope.account());
    }

    public static Ownership ownership() {
        return new Ownership(UUID.randomUUID(), ResourceId.random(), UUID.randomUUID());
    }

    public static Creation creation(Spec spec, Ownership ownership) {
        return new Creation(UUID.randomUUID().toString(), spec.tags().and(ownership.tags()));
    }

    public <S extends Spec> String create(Kind<S> kind, S spec, Creation creation) {
        return kind.driver().create(scope, spec, creation);
    }

    public <S extends Spec> List<Present<S>> observe(Kind<S> kind, Set<String> detailed) {
        return kind.driver().observe(scope, detailed);
    }

    public <S extends Spec> Optional<Present<S>> observe(Kind<S> kind, String id) {
        return observe(kind, Set.of(id)).stream()
                .filter(present -> present.externalId().equals(id))
                .findFirst();
    }

    public <S extends Spec> void update(Kind<S> kind, Present<S> observed, S desired) {
        kind.driver().update(scope, observed, desired);
    }

    public <S extends Spec> void release(Kind<S> kind, Present<S> observed, Set<String> ids) {
        kind.driver().release(scope, observed, ids);
    }

    public <S extends Spec> void delete(Kind<S> kind, Present<S> observed) {
        kind.driver().delete(scope, observed);
    }

    public <S extends Spec> void delete(Kind<S> kind, Present<S> observed, S wished) {
        kind.driver().delete(scope, observed, wished);
    }

    /** Observes and updates until it is ready and as desired, as the engine does. */
    public <S extends Spec> Present<S> settle(Kind<S> kind, String id, S desired) {
        Optional<Present<S>> last = Optional.empty();
        for (int i = 0; i < PATIENCE; i++) {
            last = observe(kind, id);
            if (last.isPresent()
                    && last.get().spec().equals(desired)
                    && last.get().isReady()) {
                return last.get();
            }
            last.filter(present -> !present.spec().equals(desired))
                    .ifPresent(present -> update(kind, present, desired));
            SANDBOX.clock().advance(STEP);
        }
        throw new AssertionError("wished for " + desired + " but saw " + last);
    }

    /** Lets time go by until that is so. */
    public void until(Supplier<Boolean> reached, String what) {
        for (int i = 0; i < PATIENCE; i++) {
            if (reached.get()) {
                return;
            }
            SANDBOX.clock().advance(STEP);
        }
        throw new AssertionError("never " + what);
    }

    /** The operations that are called while it is done. */
    public static List<String> calls(Runnable work) {
        SANDBOX.calls().clear();
        work.run();
        return SANDBOX.calls().latest().stream().map(call -> call.operation()).toList();
    }

    /** The IAM actions that allow what is called while it is done. */
    public static List<String> actions(Runnable work) {
        SANDBOX.calls().clear();
        work.run();
        return SANDBOX.calls().latest().stream()
                .map(call -> call.service() + ":" + call.operation())
                .toList();
    }
}
