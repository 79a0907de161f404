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
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.concurrent.TimeUnit;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Somebody who is signed in and opens one page after the other, thinking in between. */
final class Visitor {

    private static final Pattern CSRF = Pattern.compile("name=\"_csrf\" value=\"([^\"]+)\"");

    private final HttpClient browser = HttpClient.newBuilder()
            .cookieHandler(new CookieManager())
            .followRedirects(Redirect.NORMAL)
            .build();
    private final URI address;
    private final Random random;

    private Visitor(URI address, int number) {
        this.address = address;
        this.random = new Random(number);
    }

    static Visitor signIn(URI address, String login, String password, int number)
            throws IOException, InterruptedException {
        Visitor visitor = new Visitor(address, number);
        Matcher token = CSRF.matcher(visitor.open("/sign-in").body());
        if (!token.find()) {
            throw new IllegalStateException("the sign-in page has no token");
        }
        String form =
                "login=" + encoded(login) + "&password=" + encoded(password) + "&_csrf=" + encoded(token.group(1));
        HttpResponse<String> answer = visitor.browser.send(
                HttpRequest.newBuilder(address.resolve("/sign-in"))
                        .header("Content-Type", "application/x-www-form-urlencoded")
                        .POST(BodyPublishers.ofString(form))
                        .build(),
                BodyHandlers.ofString());
        if (answer.uri().getPath().equals("/sign-in")) {
            throw new IllegalStateException("not let in");
        }
        return visitor;
    }

    /** Opens pages for that long; how long each took, in milliseconds. */
    List<Double> visit(List<String> pages, Duration thinking, Duration length)
            throws IOException, InterruptedException {
        List<Double> taken = new ArrayList<>();
        long end = System.nanoTime() + length.toNanos();
        TimeUnit.MILLISECONDS.sleep(random.nextLong(thinking.toMillis()));
        while (System.nanoTime() < end) {
            String page = pages.get(random.nextInt(pages.size()));
            long began = System.nanoTime();
            see(page);
            taken.add((System.nanoTime() - began) / 1e6);
            TimeUnit.MILLISECONDS.sleep(thinking.toMillis() / 2 + random.nextLong(thinking.toMillis()));
        }
        return taken;
    }

    /** Opens one page, which must be there. */
    void see(String page) throws IOException, InterruptedException {
        HttpResponse<String> answer = open(page);
        if (answer.statusCode() != 200) {
            throw new IllegalStateException(page + " answered " + answer.statusCode());
        }
    }

    private HttpResponse<String> open(String page) throws IOException, InterruptedException {
        return browser.send(HttpRequest.newBuilder(address.resolve(page)).build(), BodyHandlers.ofString());
    }

    private static String encoded(String text) {
        return URLEncoder.encode(text, StandardCharsets.UTF_8);
    }
}
