package dev.gatehouse.simulate;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.SimulatedAws;
import dev.gatehouse.support.Workbench;
import java.util.UUID;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Any number of seeds on a panel of their own, which is made anew now and then so that it does not grow old. */
public final class Seeds {

    private static final int PER_PANEL = 300;

    private Seeds() {}

    /** Tells of each in turn. */
    public static void run(long first, int many, Consumer<Fate> each) {
        for (int done = 0; done < many; done += PER_PANEL) {
            long from = first + done;
            try (ConfigurableApplicationContext panel = panel()) {
                panel.getBean(Sandbox.class).quotas(Room.PLENTY);
                LongStream.range(from, from + Math.min(PER_PANEL, many - done))
                        .forEach(seed -> each.accept(Simulation.of(panel, seed)));
            }
        }
    }

    private static ConfigurableApplicationContext panel() {
        return new SpringApplicationBuilder(Gatehouse.class, Workbench.class, SimulatedAws.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=0",
                        "--server.port=0",
                        "--gatehouse.reconcile.automatic=false",
                        "--gatehouse.watch.automatic=false",
                        "--gatehouse.sandbox.enabled=false",
                        "--gatehouse.aws.endpoint=http://sandbox.test",
                        "--gatehouse.aws.patience=0s");
    }
}
