package dev.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;

import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServlet;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.apache.catalina.Context;
import org.apache.catalina.startup.Tomcat;
import org.apache.tomcat.util.descriptor.web.FilterDef;
import org.apache.tomcat.util.descriptor.web.FilterMap;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestInstance;
import org.junit.jupiter.api.io.TempDir;

/** In the server that the panel runs in, which refuses to read such forms. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
class OversizedFormsTest {

    private final Tomcat tomcat = new Tomcat();

    @BeforeAll
    void start(@TempDir Path folder) throws Exception {
        tomcat.setBaseDir(folder.toString());
        tomcat.setPort(0);
        tomcat.getConnector().setMaxParameterCount(100);
        tomcat.getConnector().setMaxPostSize(10_000);
        Context context = tomcat.addContext("", folder.toString());
        FilterDef filter = new FilterDef();
        filter.setFilterName("oversized");
        filter.setFilter(new OversizedForms());
        context.addFilterDef(filter);
        FilterMap everything = new FilterMap();
        everything.setFilterName("oversized");
        everything.addURLPattern("/*");
        context.addFilterMap(everything);
        Tomcat.addServlet(context, "page", new Told());
        context.addServletMappingDecoded("/", "page");
        tomcat.start();
    }

    @AfterAll
    void stop() throws Exception {
        tomcat.stop();
        tomcat.destroy();
    }

    @Test
    void showsThePageForFormsWithTooManyFields() throws Exception {
        assertThat(post(form(100))).isEqualTo("POST /form with 100 fields, status null");
        assertThat(post(form(101))).isEqualTo("GET /error with 0 fields, status 413");
    }

    @Test
    void showsThePageForFormsWithTooMuchText() throws Exception {
        assertThat(post("a=" + "x".repeat(10_000))).isEqualTo("GET /error with 0 fields, status 413");
    }

    private static String form(int fields) {
        return IntStream.range(0, fields).mapToObj(i -> "f" + i + "=x").collect(Collectors.joining("&"));
    }

    private String post(String form) throws Exception {
        HttpRequest request = HttpRequest.newBuilder(
                        URI.create("http://localhost:" + tomcat.getConnector().getLocalPort() + "/form"))
                .header("Content-Type", "application/x-www-form-urlencoded")
                .POST(BodyPublishers.ofString(form))
                .build();
        try (HttpClient client = HttpClient.newHttpClient()) {
            HttpResponse<String> response = client.send(request, BodyHandlers.ofString());
            return response.body();
        }
    }

    /** Writes what it was asked for. */
    private static final class Told extends HttpServlet {

        private static final long serialVersionUID = 1L;

        @Override
        protected void service(HttpServletRequest request, HttpServletResponse response) throws IOException {
            response.getWriter()
                    .print(request.getMethod() + " " + request.getRequestURI() + " with "
                            + request.getParameterMap().size() + " fields, status "
                            + request.getAttribute(RequestDispatcher.ERROR_STATUS_CODE));
        }
    }
}
