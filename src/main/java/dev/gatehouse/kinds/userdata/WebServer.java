package dev.gatehouse.kinds.userdata;

import dev.gatehouse.resource.Texts;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/** A web server with a page that says which instance answers. */
public record WebServer(String title, @Nullable Integer port) {

    static final int HTTP = 80;

    public WebServer {
        title = Texts.name(title.replaceAll("\\p{Cntrl}", " "));
        port = Objects.requireNonNullElse(port, HTTP);
    }
}
