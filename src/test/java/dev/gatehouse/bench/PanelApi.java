package dev.gatehouse.bench;

import java.io.IOException;
import java.net.CookieManager;
import java.net.URI;
import java.net.URLEncoder;
import java.net.http.HttpClient;
import java.net.http.HttpClient.Redirect;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** The REST API of a panel that was just started, with the token of the administrator that is created for it. */
final class PanelApi {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");
    private static final Pattern SECRET = Pattern.compile("gatehouse_[A-Za-z0-9_-]+");
    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final URI address;
    private final String secret;

    private PanelApi(RunningPanel panel) throws IOException, InterruptedException {
        this.address = panel.address();
        String token = panel.setUpToken();
        submit(
                "/set-up?token=" + token,
                "/set-up",
                Map.of(
                        "token", token,
                        "login", "bench@example.com",
                        "name", "Bench",
                        "password", "a long enough password"));
        String page = submit("/me/tokens", "/me/tokens", Map.of("name", "bench", "scope", "ADMINISTER", "days", "1"));
        this.secret = first(SECRET, page).group();
    }

    static PanelApi of(RunningPanel panel) throws IOException, InterruptedException {
        return new PanelApi(panel);
    }

    private String submit(String page, String to, Map<String, String> fields) throws IOException, InterruptedException {
        String form = send(HttpRequest.newBuilder(address.resolve(page)));
        String csrf = first(CSRF, form).group(1);
        String body = fields.entrySet().stream()
                .map(field -> field.getKey() + "=" + encoded(field.getValue()))
                .collect(Collectors.joining("&", "_csrf=" + encoded(csrf) + "&", ""));
        return send(HttpRequest.newBuilder(address.resolve(to))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(body)));
    }

    private static Matcher first(Pattern pattern, String text) {
        Matcher matcher = pattern.matcher(text);
        if (!matcher.find()) {
            throw new IllegalStateException("no " + pattern + " in the page");
        }
        return matcher;
    }

    JsonNode get(String path) throws IOException, InterruptedException {
        return JSON.readTree(send(authorised(path)));
    }

    JsonNode post(String path, Map<String, ?> body) throws IOException, InterruptedException {
        return JSON.readTree(send(authorised(path)
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(JSON.writeValueAsString(body)))));
    }

    private HttpRequest.Builder authorised(String path) {
        return HttpRequest.newBuilder(address.resolve(path)).header("Authorization", "Bearer " + secret);
    }

    private String send(HttpRequest.Builder request) throws IOException, InterruptedException {
        HttpResponse<String> answer = browser.send(request.build(), BodyHandlers.ofString());
        if (answer.statusCode() >= 300) {
            throw new IllegalStateException(answer.uri() + " answered " + answer.statusCode() + ": " + answer.body());
        }
        return answer.body();
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
