package dev.gatehouse.bench;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.inventory.Inventory;
import dev.gatehouse.inventory.Item;
import dev.gatehouse.inventory.Stack;
import dev.gatehouse.inventory.Stacks;
import dev.gatehouse.inventory.Stage;
import dev.gatehouse.net.Region;
import dev.gatehouse.reconcile.Runs;
import dev.gatehouse.resource.Scope;
import dev.gatehouse.support.CacheServiceNetwork;
import dev.gatehouse.support.Workbench;
import dev.gatehouse.team.Accounts;
import dev.gatehouse.team.SetUpLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.UUID;
import java.util.concurrent.TimeUnit;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;

/** A panel on a database of its own, with an administrator, that is measured; closing it leaves nothing behind. */
record MeasuredPanel(ConfigurableApplicationContext context, Path data) implements AutoCloseable {

    private static final String LOGIN = "bench@example.com";
    private static final String PASSWORD = "a long enough password";

    static MeasuredPanel start() throws IOException {
        Path data = Files.createTempDirectory("gatehouse-bench");
        ConfigurableApplicationContext context = new SpringApplicationBuilder(Gatehouse.class, Workbench.class)
                .run(
                        "--spring.config.location=classpath:/application.yaml",
                        "--spring.jpa.properties.hibernate.generate_statistics=true",
                        "--logging.level.org.hibernate=error",
                        "--server.port=0",
                        "--gatehouse.data=" + data,
                        "--gatehouse.sandbox.profile=instant");
        SetUpLink link = context.getBean(SetUpLink.class);
        link.use(link.open().orElseThrow().value(), LOGIN, "Bench", PASSWORD);
        return new MeasuredPanel(context, data);
    }

    URI address() {
        return URI.create("http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port"));
    }

    Visitor visitor(int number) throws IOException, InterruptedException {
        return Visitor.signIn(address(), LOGIN, PASSWORD, number);
    }

    /** The path of a new stack whose network is applied. */
    String appliedStack() throws InterruptedException {
        UUID team = context.getBean(Accounts.class)
                .byNumber(Accounts.SANDBOX)
                .orElseThrow()
                .team()
                .id();
        Stack stack = context.getBean(Stacks.class)
                .create(
                        team,
                        new Scope(Accounts.SANDBOX, new Region("ap-northeast-2")),
                        "bench",
                        Stage.DEV,
                        Workbench.ANNA);
        Workbench bench = context.getBean(Workbench.class);
        new CacheServiceNetwork(bench, stack);
        UUID run = bench.approve(stack);
        Runs runs = context.getBean(Runs.class);
        while (!runs.find(run).orElseThrow().state().isOver()) {
            TimeUnit.MILLISECONDS.sleep(20);
        }
        return "/stacks/" + stack.id();
    }

    /** The path of the page of the first resource of a kind. */
    String resource(String stack, String kind) {
        UUID id = UUID.fromString(stack.substring(stack.lastIndexOf('/') + 1));
        Item first = context.getBean(Inventory.class).items(id).stream()
                .filter(item -> item.kind().equals(kind))
                .findFirst()
                .orElseThrow();
        return stack + "/resources/" + first.id();
    }

    @Override
    public void close() throws IOException {
        context.close();
        Folders.delete(data);
    }
}
