package dev.gatehouse.web.people;

import dev.gatehouse.team.SetUpLink;
import java.io.PrintStream;
import org.springframework.beans.factory.annotation.Value;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.core.env.Environment;
import org.springframework.stereotype.Component;

/**
 * Says on the terminal that the panel is ready and where, and how to create its administrator. Printed and not logged:
 * the link is a secret, and logs are kept.
 */
@Component
class Greeting {

    private final SetUpLink setUpLink;
    private final Environment environment;
    private final String url;

    Greeting(SetUpLink setUpLink, Environment environment, @Value("${gatehouse.url}") String url) {
        this.setUpLink = setUpLink;
        this.environment = environment;
        this.url = url;
    }

    @EventListener(ApplicationReadyEvent.class)
    void ready() {
        print(System.out);
    }

    void print(PrintStream terminal) {
        terminal.println("Gatehouse is ready at " + address());
        setUpLink
                .open()
                .ifPresent(token ->
                        terminal.println("Create the administrator: " + address() + "/set-up?token=" + token.value()));
        terminal.flush();
    }

    private String address() {
        if (!url.isEmpty()) {
            return url.replaceAll("/+$", "");
        }
        return "http://localhost:" + environment.getRequiredProperty("local.server.port");
    }
}
