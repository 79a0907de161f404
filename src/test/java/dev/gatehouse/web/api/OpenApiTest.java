package dev.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.resource.Kinds;
import dev.gatehouse.resource.Shape;
import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Script;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.http.HttpMethod;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import tools.jackson.databind.JsonNode;

@PanelTest
class OpenApiTest {

    @Autowired
    private Script script;

    @Autowired
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private Kinds kinds;

    /** Without a token: who writes a client needs none. */
    private JsonNode document() throws Exception {
        return script.send(HttpMethod.GET, null, "/api/openapi.json", null).json();
    }

    @Test
    void hasEveryEndpointAndSaysOfEachWhatItDoesAndNeeds() throws Exception {
        JsonNode paths = document().path("paths");

        assertThat(endpointsOfTheApi()).hasSizeGreaterThan(30).allSatisfy(endpoint -> {
            String[] parts = endpoint.split(" ");
            JsonNode operation = paths.path(parts[1]).path(parts[0]);
            assertThat(operation.path("summary").asString()).as(endpoint).isNotBlank();
            assertThat(operation.path("description").asString()).as(endpoint).contains("Needs the role");
            assertThat(operation.path("tags").size()).as(endpoint).isEqualTo(1);
            assertThat(operation.path("responses").has("401")).as(endpoint).isTrue();
        });
    }

    private List<String> endpointsOfTheApi() {
        List<String> all = new ArrayList<>();
        endpoints
                .getHandlerMethods()
                .keySet()
                .forEach(info -> info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") && !path.startsWith("/api/openapi"))
                        .forEach(path -> info.getMethodsCondition()
                                .getMethods()
                                .forEach(method -> all.add(method.name().toLowerCase(Locale.ROOT) + " " + path))));
        return all;
    }

    @Test
    void describesTheSpecOfEachKindFieldByField() throws Exception {
        JsonNode schemas = document().path("components").path("schemas");

        for (Kind<?> kind : kinds.all()) {
            JsonNode fields = schemas.path("spec-" + kind.name()).path("properties");
            for (Shape.Component component : Shape.of(kind.specType()).components()) {
                assertThat(fields.path(component.name()).path("description").asString())
                        .as(kind.name() + "." + component.name())
                        .isNotBlank();
            }
        }
        assertThat(schemas.path("DesiredResource")
                        .path("properties")
                        .path("spec")
                        .path("oneOf")
                        .size())
                .isEqualTo(kinds.all().size());
        assertThat(schemas.path("Problem").path("properties").has("errors")).isTrue();
        assertThat(schemas.path("StackView").path("properties").has("revision")).isTrue();
    }

    @Test
    void tellsNothingOfHowThePanelIsMade() throws Exception {
        assertThat(document().toString()).doesNotContain("Caller", "JsonNode", "HttpServletRequest");
    }
}
