package dev.gatehouse.sandbox;

import dev.gatehouse.sandbox.dns.Answers;
import dev.gatehouse.sandbox.dns.DnsServer;
import dev.gatehouse.sandbox.gateway.Adversity;
import dev.gatehouse.sandbox.gateway.Calls;
import dev.gatehouse.sandbox.gateway.Gateway;
import dev.gatehouse.sandbox.gateway.Hostility;
import dev.gatehouse.sandbox.gateway.Identities;
import dev.gatehouse.sandbox.gateway.Troubles;
import dev.gatehouse.sandbox.gateway.World;
import dev.gatehouse.sandbox.server.Controls;
import dev.gatehouse.sandbox.server.Server;
import dev.gatehouse.sandbox.store.Store;
import dev.gatehouse.sandbox.wire.WireReply;
import dev.gatehouse.sandbox.wire.WireRequest;
import java.io.UncheckedIOException;
import java.net.InetSocketAddress;
import java.net.URI;
import java.util.List;
import java.util.Optional;
import java.util.Random;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** Simulated AWS: accounts, Regions, time and trouble, ready to be called by any AWS client. */
public final class Sandbox implements AutoCloseable {

    private final Store store;
    private final SandboxClock clock;
    private final Troubles troubles = new Troubles();
    private final Adversity adversity = new Adversity();
    private final Calls calls = new Calls();
    private final World world;
    private final Gateway gateway;
    /** How the sandbox's time goes; kept, or it would go back with a restart. */
    private final Table<Course> courses;

    private final @Nullable Server server;
    private final @Nullable DnsServer dns;
    private final long seed;
    private volatile Profile profile;
    private volatile Quotas quotas = Quotas.DEFAULT;

    Sandbox(SandboxBuilder settings) {
        this.profile = settings.profile;
        this.seed = settings.seed;
        this.store = settings.directory == null ? Store.inMemory() : Store.in(settings.directory);
        this.courses = store.table("sandbox", "course", Course.class);
        this.clock = new SandboxClock(
                settings.time,
                courses.get("").orElseGet(() -> Course.withTheSource(settings.time.instant())),
                this::remember);
        List<Service> services = Services.all(World.sessions(store));
        this.world = new World(store, clock, new Identities(settings.random), this::durations, () -> quotas, services);
        this.gateway = new Gateway(world, services, troubles, adversity, calls);
        profile(settings.profile);
        this.server = settings.port == null ? null : listen(settings.port);
        this.dns = settings.dnsPort == null ? null : answer(settings.dnsPort);
    }

    private Durations durations() {
        return adversity.slowed(profile.durations(), clock.instant());
    }

    private Server listen(int port) {
        Controls controls = new Controls(this);
        try {
            return Server.start(
                    port,
                    request -> request.path().startsWith(Controls.PATH + "/")
                            ? Optional.of(controls.handle(request))
                            : handle(request));
        } catch (UncheckedIOException e) {
            store.close();
            throw e;
        }
    }

    private DnsServer answer(int port) {
        try {
            return DnsServer.start(port, world::ask);
        } catch (UncheckedIOException e) {
            if (server != null) {
                server.close();
            }
            store.close();
            throw e;
        }
    }

    private void remember(Course course) {
        world.change(() -> courses.put("", course));
    }

    public static SandboxBuilder builder() {
        return new SandboxBuilder();
    }

    /** @throws IllegalStateException if it was not told to listen */
    public URI endpoint() {
        if (server == null) {
            throw new IllegalStateException("This sandbox was given no port to listen on");
        }
        return server.endpoint();
    }

    /**
     * Where names are resolved.
     *
     * @throws IllegalStateException if it was given no port for that
     */
    public InetSocketAddress resolver() {
        if (dns == null) {
            throw new IllegalStateException("This sandbox was given no port to answer DNS on");
        }
        return dns.address();
    }

    /** What the sandbox's DNS would answer, without a socket. */
    public List<String> addresses(String name) {
        return world.ask(names -> Answers.inside(names).addresses(name));
    }

    /** Answers a request, or nothing where the connection shall be cut. */
    public Optional<WireReply> handle(WireRequest request) {
        return gateway.handle(request);
    }

    public SandboxClock clock() {
        return clock;
    }

    public Profile profile() {
        return profile;
    }

    /** From now on; what is under way keeps the times it was started with, as far as its noun noted them. */
    public void profile(Profile profile) {
        if (profile.isHostile() != this.profile.isHostile() || profile.isHostile()) {
            adversity.begin(profile.isHostile() ? Hostility.full(seed) : Hostility.NONE);
        }
        this.profile = profile;
    }

    public Quotas quotas() {
        return quotas;
    }

    public void quotas(Quotas quotas) {
        this.quotas = quotas;
    }

    public Troubles troubles() {
        return troubles;
    }

    /** What makes life hard as a whole; the profile {@code hostile} begins with all of it. */
    public Adversity adversity() {
        return adversity;
    }

    public Calls calls() {
        return calls;
    }

    /** Does something in an account and Region that is nobody's request; durable when it returns. */
    public <R> R within(String account, String region, Function<Cloud, R> work) {
        return world.within(account, region, work);
    }

    /** Every account is as AWS hands it out, and no trouble lies ahead. Time goes on. */
    public void reset() {
        troubles.clear();
        if (!profile.isHostile()) {
            adversity.end();
        }
        calls.clear();
        world.clear();
        remember(clock.course());
    }

    /** The same, and what is left to chance begins anew: after the same seed the same calls are given the same ids. */
    public void reset(long seed) {
        reset();
        world.identities().restart(new Random(seed));
    }

    @Override
    public void close() {
        if (dns != null) {
            dns.close();
        }
        if (server != null) {
            server.close();
        }
        world.exclusively(() -> {
            store.close();
            return null;
        });
    }
}
