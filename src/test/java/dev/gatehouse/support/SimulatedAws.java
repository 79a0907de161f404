package dev.gatehouse.support;

import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxHttpClient;
import java.net.InetSocketAddress;
import java.time.Instant;
import java.util.function.Supplier;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Primary;

/** AWS in memory, on the time that tests set. */
@TestConfiguration
public class SimulatedAws {

    @Bean
    @Primary
    SettableClock settableClock() {
        return new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    }

    @Bean(destroyMethod = "close")
    Sandbox simulated(SettableClock clock) {
        return Sandbox.builder().time(clock).seed(1).dnsPort(0).open();
    }

    @Bean
    @Primary
    Lifeline withoutSockets(Sandbox simulated) {
        return new Lifeline(new SandboxHttpClient(simulated));
    }

    @Bean
    Supplier<InetSocketAddress> awsResolver(Sandbox simulated) {
        return simulated::resolver;
    }
}
