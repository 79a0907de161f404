package dev.gatehouse.browser;

import dev.gatehouse.Gatehouse;
import dev.gatehouse.sandbox.EmbeddedSandbox;
import dev.gatehouse.team.SetUpLink;
import java.io.IOException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import org.springframework.boot.builder.SpringApplicationBuilder;
import org.springframework.context.ConfigurableApplicationContext;
import org.springframework.util.FileSystemUtils;

/** The whole panel with its sandbox, as {@code ./run} starts it, on ports and in a directory of its own. */
final class OpenPanel implements AutoCloseable {

    private final Path data;
    private final ConfigurableApplicationContext context;

    private OpenPanel(Path data, ConfigurableApplicationContext context) {
        this.data = data;
        this.context = context;
    }

    static OpenPanel start() throws IOException {
        Path data = Files.createTempDirectory("gatehouse-browser");
        return new OpenPanel(
                data,
                new SpringApplicationBuilder(Gatehouse.class)
                        .run(
                                "--spring.config.location=classpath:/application.yaml",
                                "--server.port=0",
                                "--gatehouse.data=" + data,
                                "--gatehouse.sandbox.profile=accelerated"));
    }

    String url() {
        return "http://127.0.0.1:" + context.getEnvironment().getRequiredProperty("local.server.port");
    }

    /** What the terminal prints at the first start; it works once. */
    String setUpLink() {
        return url() + "/set-up?token="
                + context.getBean(SetUpLink.class).open().orElseThrow().value();
    }

    /** A part of the panel, for what no page tells. */
    <T> T bean(Class<T> type) {
        return context.getBean(type);
    }

    /** Where the sandbox speaks AWS's protocols. */
    URI aws() {
        return context.getBean(EmbeddedSandbox.class).get();
    }

    /** A hand on the panel's own parts: to bring about quickly what a test does not try. */
    <T> T part(Class<T> type) {
        return context.getBeanProvider(type)
                .getIfAvailable(() -> context.getAutowireCapableBeanFactory().createBean(type));
    }

    @Override
    public void close() throws IOException {
        context.close();
        FileSystemUtils.deleteRecursively(data);
    }
}
