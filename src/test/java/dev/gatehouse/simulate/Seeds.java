package dev.gatehouse.simulate;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.sandbox.Sandbox;
import dev.gatehouse.support.SimulatedAws;
import dev.gatehouse.support.Workbench;
import java.util.ArrayList;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.function.Consumer;
import java.util.stream.LongStream;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** Any number of seeds on panels of their own, which are made anew now and then so that they do not grow old. */
public final class Seeds {

    private static final int PER_PANEL = 500;

    private Seeds() {}

    /** Tells of each in turn. */
    public static void run(long first, int many, Consumer<Fate> each) {
        run(first, many, 1, each);
    }

    /** On so many threads, each with a panel and an AWS of its own; tells of one after the other, as they end. */
    public static void run(long first, int many, int threads, Consumer<Fate> each) {
        int perPanel = Math.min(PER_PANEL, Math.ceilDiv(many, threads));
        List<LongStream> panels = new ArrayList<>();
        for (int done = 0; done < many; done += perPanel) {
            panels.add(LongStream.range(first + done, first + Math.min(done + perPanel, many)));
        }
        run(panels, threads, each);
    }

    /**
     * The same of chosen seeds.
     *
     * @param panels the seeds that are lived on each panel, in this order
     */
    static void run(List<LongStream> panels, int threads, Consumer<Fate> each) {
        try (ExecutorService workers = Executors.newFixedThreadPool(threads)) {
            List<Future<?>> parts = new ArrayList<>();
            panels.forEach(seeds -> parts.add(workers.submit(() -> onOnePanel(seeds, each))));
            for (Future<?> part : parts) {
                part.get();
            }
        } catch (ExecutionException | InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    private static void onOnePanel(LongStream seeds, Consumer<Fate> each) {
        try (ConfigurableApplicationContext panel = panel()) {
            panel.getBean(Sandbox.class).quotas(Room.PLENTY);
            Simulation.warmUp(panel);
            seeds.forEach(seed -> {
                Fate fate = Simulation.of(panel, seed);
                synchronized (each) {
                    each.accept(fate);
                }
            });
        }
    }

    /** One starts at a time: Spring Boot sets logging up for the whole process, and two at once trip over each other. */
    private static synchronized ConfigurableApplicationContext panel() {
        return new SpringApplicationBuilder(Gatehouse.class, Workbench.class, SimulatedAws.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        // H2 keeps no more than eight statements unless it is told to, and parses the others again.
                        "--spring.datasource.url=jdbc:h2:mem:" + UUID.randomUUID()
                                + ";DB_CLOSE_DELAY=0;QUERY_CACHE_SIZE=400",
                        "--server.port=0",
                        "--gatehouse.reconcile.automatic=false",
                        "--gatehouse.watch.automatic=false",
                        "--gatehouse.sandbox.enabled=false",
                        "--gatehouse.aws.endpoint=http://sandbox.test",
                        "--gatehouse.aws.patience=0s");
    }
}
