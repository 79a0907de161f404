package dev.gatehouse.process;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.support.Visitors;
import java.io.IOException;
import java.net.CookieManager;
import java.net.CookiePolicy;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Queue;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** A browser that goes from one panel to another, as behind a proxy: its cookies are for all of them. */
final class SignedInBrowser {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\"[^>]*value=\"([^\"]+)\"");

    // Cookies are by host, not by port.
    private final HttpClient client = HttpClient.newBuilder()
            .cookieHandler(new CookieManager(null, CookiePolicy.ACCEPT_ALL))
            .build();

    /** Signs in at that panel, as the person that was signed up. */
    static SignedInBrowser at(String port) throws IOException, InterruptedException {
        SignedInBrowser browser = new SignedInBrowser();
        Matcher token = CSRF.matcher(browser.get(port, "/sign-in").body());
        assertThat(token.find()).isTrue();
        HttpRequest form = HttpRequest.newBuilder(uri(port, "/sign-in"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(HttpRequest.BodyPublishers.ofString("login=kim%40example.com&password="
                        + encoded(Visitors.PASSWORD) + "&_csrf=" + encoded(token.group(1))))
                .build();
        HttpResponse<String> answer = browser.client.send(form, BodyHandlers.ofString());
        assertThat(answer.headers().firstValue("Location"))
                .hasValueSatisfying(to -> assertThat(to).doesNotContain("sign-in"));
        return browser;
    }

    HttpResponse<String> get(String port, String path) throws IOException, InterruptedException {
        return client.send(page(port, path, "en"), BodyHandlers.ofString());
    }

    /** Without waiting for it. */
    CompletableFuture<HttpResponse<String>> ask(String port, String path, String language) {
        return client.sendAsync(page(port, path, language), BodyHandlers.ofString());
    }

    private static HttpRequest page(String port, String path, String language) {
        return HttpRequest.newBuilder(uri(port, path))
                .header("Accept", "text/html,*/*;q=0.8")
                .header("Accept-Language", language)
                .build();
    }

    /** The names of what changed, as an open page hears them from now on. */
    Queue<String> listen(String port, String topic) {
        Queue<String> heard = new ConcurrentLinkedQueue<>();
        HttpRequest stream = HttpRequest.newBuilder(uri(port, "/live?since=0&topics=" + topic))
                .header("Accept", "text/event-stream")
                .build();
        Thread.ofVirtual().start(() -> {
            try {
                client.send(stream, BodyHandlers.ofLines())
                        .body()
                        .filter(line -> line.startsWith("event:"))
                        .forEach(heard::add);
            } catch (IOException | RuntimeException ended) {
                heard.add("ended");
            } catch (InterruptedException stopped) {
                Thread.currentThread().interrupt();
            }
        });
        return heard;
    }

    private static URI uri(String port, String path) {
        return URI.create("http://127.0.0.1:" + port + path);
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
