package dev.gatehouse.crash;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.sandbox.SandboxHttpClient;
import dev.gatehouse.support.SettableClock;
import dev.gatehouse.support.Workbench;
import java.time.Clock;
import java.time.Instant;
import java.util.UUID;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.context.support.GenericApplicationContext;
import software.amazon.awssdk.http.SdkHttpClient;

/** A panel on a database in memory, AWS without sockets, and time that passes only when somebody says so. */
public final class Lab implements AutoCloseable {

    private final SettableClock clock = new SettableClock(Instant.parse("2026-11-20T03:00:00Z"));
    private final Sandbox aws;
    private final Line line;
    private final ConfigurableApplicationContext panel;

    private Lab(long seed) {
        aws = Sandbox.builder().time(clock).seed(seed).open();
        line = new Line(new SandboxHttpClient(aws));
        panel = new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .initializers(context -> {
                    GenericApplicationContext beans = (GenericApplicationContext) context;
                    beans.registerBean("settableClock", Clock.class, () -> clock, bean -> bean.setPrimary(true));
                    beans.registerBean("line", SdkHttpClient.class, () -> line, bean -> bean.setPrimary(true));
                })
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1",
                        "--server.port=0",
                        "--gatehouse.reconcile.automatic=false",
                        "--gatehouse.watch.automatic=false",
                        "--gatehouse.sandbox.enabled=false",
                        "--gatehouse.aws.endpoint=http://sandbox.test");
    }

    public static Lab open(long seed) {
        return new Lab(seed);
    }

    SettableClock clock() {
        return clock;
    }

    Sandbox aws() {
        return aws;
    }

    Line line() {
        return line;
    }

    ConfigurableApplicationContext panel() {
        return panel;
    }

    <T> T the(Class<T> bean) {
        return panel.getBean(bean);
    }

    @Override
    public void close() {
        panel.close();
        aws.close();
    }
}
