package dev.gatehouse.kinds.loadbalancer;

import static org.assertj.core.api.Assertions.assertThat;

import com.sun.net.httpserver.HttpServer;
import dev.gatehouse.kinds.loadbalancer.LoadBalancerView.Answer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

class CallerTest {

    private final Caller caller = new Caller();
    private HttpServer server;
    private volatile String page = "";
    private volatile int status = 200;

    @BeforeEach
    void serve() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.createContext("/", exchange -> {
            byte[] body = page.getBytes(StandardCharsets.UTF_8);
            exchange.sendResponseHeaders(status, body.length == 0 ? -1 : body.length);
            exchange.getResponseBody().write(body);
            exchange.close();
        });
        server.start();
    }

    @AfterEach
    void stop() {
        server.stop(0);
    }

    private Answer call() {
        return caller.call(URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/"));
    }

    @Test
    void namesTheInstanceThatThePageNames() {
        page = "<title>shop</title><dd>i-0123456789abcdef0</dd>";

        assertThat(call()).isEqualTo(new Answer("answered", 200, "i-0123456789abcdef0"));
    }

    @Test
    void namesAPageByItsTitleAtMostSoLong() {
        page = "<title> " + "x".repeat(100) + "</title>";

        assertThat(call().server()).isEqualTo("x".repeat(60));
    }

    @Test
    void tellsAnErrorOfTheServer() {
        status = 503;
        page = "<h1>503 Service Temporarily Unavailable</h1>";

        assertThat(call()).isEqualTo(new Answer("answered", 503, ""));
    }

    @Test
    void tellsThatNobodyAnswers() {
        server.stop(0);

        assertThat(call().outcome()).isEqualTo("silent");
    }
}
