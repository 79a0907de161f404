package dev.gatehouse.sandbox;

import java.nio.file.Path;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What the sandbox inside the panel is like.
 *
 * @param enabled whether there is one; unless said, there is one when the panel is pointed at no other AWS
 * @param port 0 for any that is free
 * @param dnsPort where names are resolved; 0 for any that is free
 * @param data where its state is kept; in the panel's own data directory unless said
 * @param inMemory whether its state ends with the process instead
 */
@ConfigurationProperties("gatehouse.sandbox")
record EmbeddedSandboxSettings(
        @Nullable Boolean enabled,
        @DefaultValue("0") int port,
        @DefaultValue("0") int dnsPort,
        @DefaultValue("accelerated") Profile profile,
        @Nullable Path data,
        @DefaultValue("false") boolean inMemory) {}
