package dev.gatehouse.web.operate.simulation;

import com.fasterxml.jackson.annotation.JsonInclude;
import dev.gatehouse.resource.Scope;
import java.net.URI;
import java.time.Duration;
import java.time.Instant;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.beans.factory.ObjectProvider;
import org.springframework.beans.factory.annotation.Qualifier;
import org.springframework.http.MediaType;
import org.springframework.stereotype.Component;
import org.springframework.web.client.RestClient;

/**
 * The sandbox's own HTTP API, as {@code docs/sandbox.md} tells it. Fails with {@link
 * org.springframework.web.client.RestClientException} if the sandbox refuses or is not there.
 */
@Component
class SandboxControls {

    private static final String PATH = "/_sandbox";

    private final ObjectProvider<Supplier<URI>> endpoint;
    private final RestClient http = RestClient.create();

    SandboxControls(@Qualifier("awsEndpoint") ObjectProvider<Supplier<URI>> endpoint) {
        this.endpoint = endpoint;
    }

    /** The sandbox's time, and how many of its seconds go by in one. */
    record Time(Instant now, int speed) {}

    /** How long things take. */
    record Pace(String profile) {}

    @JsonInclude(JsonInclude.Include.NON_NULL)
    private record Travel(
            @Nullable Duration advance, @Nullable Integer speed) {}

    private record Whose(String account, String region) {}

    private record Load(String account, String region, String group, double total) {}

    private record Health(String account, String region, String instance, int answer, boolean impaired) {}

    private record Zone(String account, String region, String zone, boolean lost) {}

    /** Whether the panel has a sandbox of its own. */
    boolean present() {
        return endpoint.getIfAvailable() != null;
    }

    Scene scene(Scope scope) {
        return post("/compute", new Whose(scope.account(), region(scope)), Scene.class);
    }

    Time time() {
        return get("/time", Time.class);
    }

    Pace pace() {
        return get("/profile", Pace.class);
    }

    void advance(Duration by) {
        post("/time", new Travel(by, null), Time.class);
    }

    void speed(int times) {
        post("/time", new Travel(null, times), Time.class);
    }

    void pace(String profile) {
        post("/profile", new Pace(profile), Pace.class);
    }

    /** @param total percent of CPU that the group's instances share */
    void load(Scope scope, String group, double total) {
        post("/load", new Load(scope.account(), region(scope), group, total), Object.class);
    }

    /** @param answer an HTTP status; 0 for none */
    void health(Scope scope, String instance, int answer, boolean impaired) {
        post("/health", new Health(scope.account(), region(scope), instance, answer, impaired), Object.class);
    }

    void zone(Scope scope, String zone, boolean lost) {
        post("/zones", new Zone(scope.account(), region(scope), zone, lost), Object.class);
    }

    private <T> T get(String path, Class<T> type) {
        return http.get().uri(uri(path)).retrieve().requiredBody(type);
    }

    private <T> T post(String path, Object body, Class<T> type) {
        return http.post()
                .uri(uri(path))
                .contentType(MediaType.APPLICATION_JSON)
                .body(body)
                .retrieve()
                .requiredBody(type);
    }

    private URI uri(String path) {
        return endpoint.getObject().get().resolve(PATH + path);
    }

    private static String region(Scope scope) {
        return scope.region().toString();
    }
}
