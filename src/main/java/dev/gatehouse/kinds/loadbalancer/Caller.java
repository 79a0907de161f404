package dev.gatehouse.kinds.loadbalancer;

import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Answer;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Asks a load balancer for its first page, as a browser would, and tells which server answered. */
final class Caller {

    /** How much of a page is read. */
    private static final int BEGINNING = 8_192;

    private static final int LONGEST_TITLE = 60;
    private static final Duration PATIENCE = Duration.ofSeconds(3);
    private static final Pattern INSTANCE = Pattern.compile("\\bi-[0-9a-f]{8,17}\\b");
    private static final Pattern TITLE = Pattern.compile("<title>\\s*([^<]+?)\\s*</title>", Pattern.CASE_INSENSITIVE);

    private final HttpClient http = HttpClient.newBuilder()
            .followRedirects(HttpClient.Redirect.NEVER)
            .connectTimeout(PATIENCE)
            .build();

    Answer call(String host) {
        return call(URI.create("http://" + host + "/"));
    }

    Answer call(URI page) {
        HttpRequest request = HttpRequest.newBuilder(page)
                .timeout(PATIENCE)
                .header("User-Agent", "Gatehouse")
                .build();
        try {
            var response = http.send(request, BodyHandlers.ofInputStream());
            try (InputStream body = response.body()) {
                String beginning = new String(body.readNBytes(BEGINNING), StandardCharsets.UTF_8);
                return new Answer("answered", response.statusCode(), server(beginning));
            }
        } catch (IOException unanswered) {
            // Nobody answering is what is to be found out here, not a fault of the panel's.
            return new Answer("silent", 0, "");
        } catch (InterruptedException stopped) {
            Thread.currentThread().interrupt();
            return new Answer("silent", 0, "");
        }
    }

    private static String server(String page) {
        Matcher instance = INSTANCE.matcher(page);
        if (instance.find()) {
            return instance.group();
        }
        Matcher title = TITLE.matcher(page);
        if (!title.find()) {
            return "";
        }
        String text = title.group(1);
        return text.length() <= LONGEST_TITLE ? text : text.substring(0, LONGEST_TITLE);
    }
}
