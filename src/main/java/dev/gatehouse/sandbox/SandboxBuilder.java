package dev.gatehouse.sandbox;

import java.nio.file.Path;
import java.security.SecureRandom;
import java.time.InstantSource;
import java.util.Random;
import java.util.random.RandomGenerator;
import org.jspecify.annotations.Nullable;

/** What a sandbox shall be like; unless told otherwise: instant, in memory, on the system's time. */
public final class SandboxBuilder {

    Profile profile = Profile.INSTANT;
    InstantSource time = InstantSource.system();
    RandomGenerator random = new SecureRandom();
    long seed;

    @Nullable
    Path directory;

    @Nullable
    Integer port;

    @Nullable
    Integer dnsPort;

    SandboxBuilder() {}

    public SandboxBuilder profile(Profile profile) {
        this.profile = profile;
        return this;
    }

    /** The source of time; the sandbox's own clock can be ahead of it. */
    public SandboxBuilder time(InstantSource time) {
        this.time = time;
        return this;
    }

    /** Makes up the same identities every time. Only for a sandbox in memory: a second run would repeat them. */
    public SandboxBuilder seed(long seed) {
        this.random = new Random(seed);
        this.seed = seed;
        return this;
    }

    /** Where the state is kept over a restart. */
    public SandboxBuilder directory(Path directory) {
        this.directory = directory;
        return this;
    }

    /** Listens on this loopback port, or any that is free if it is 0; without a port there are only calls in process. */
    public SandboxBuilder port(int port) {
        this.port = port;
        return this;
    }

    /** Resolves names on this loopback port, over UDP and TCP, or on any that is free if it is 0. */
    public SandboxBuilder dnsPort(int port) {
        this.dnsPort = port;
        return this;
    }

    /** @throws java.io.UncheckedIOException if the directory or the port cannot be used */
    public Sandbox open() {
        return new Sandbox(this);
    }
}
