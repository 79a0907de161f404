package dev.gatehouse.web.security;

import static org.assertj.core.api.Assertions.assertThat;
import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.get;
import static org.springframework.test.web.servlet.result.MockMvcResultMatchers.status;

import dev.gatehouse.support.PanelTest;
import dev.gatehouse.support.Visitors;
import dev.gatehouse.team.Role;
import dev.gatehouse.team.Viewers;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.ResponseBody;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** Authorisation on every endpoint by default. */
@PanelTest
class EndpointRulesTest {

    @Autowired
    private RequestMappingHandlerMapping endpoints;

    @Autowired
    private MockMvc mvc;

    @Autowired
    private Visitors visitors;

    @Test
    void everyEndpointDeclaresWhoMayUseIt() {
        assertThat(undeclared()).isEmpty();
    }

    @Test
    void findsAnEndpointWithoutARuleAndClosesItToEverybody() throws Exception {
        RequestMappingInfo forgotten = register("forgotten", "/forgotten");
        try {
            assertThat(undeclared()).singleElement().asString().contains("Careless#forgotten");
            mvc.perform(get("/forgotten").with(visitors.as(Role.ADMINISTRATOR))).andExpect(status().isForbidden());
        } finally {
            endpoints.unregisterMapping(forgotten);
        }
    }

    @Test
    void opensTheSameEndpointOnceItDeclaresARule() throws Exception {
        RequestMappingInfo remembered = register("remembered", "/remembered");
        try {
            assertThat(undeclared()).isEmpty();
            mvc.perform(get("/remembered").with(visitors.as(Role.VIEWER))).andExpect(status().isOk());
            mvc.perform(get("/remembered").accept("text/html")).andExpect(status().isSeeOther());
        } finally {
            endpoints.unregisterMapping(remembered);
        }
    }

    private List<HandlerMethod> undeclared() {
        return endpoints.getHandlerMethods().values().stream()
                .filter(endpoint -> !DeclaredEndpoints.hasRule(endpoint))
                .toList();
    }

    private RequestMappingInfo register(String method, String path) throws NoSuchMethodException {
        RequestMappingInfo mapping = RequestMappingInfo.paths(path)
                .options(endpoints.getBuilderConfiguration())
                .build();
        endpoints.registerMapping(mapping, new Careless(), Careless.class.getDeclaredMethod(method));
        return mapping;
    }

    static class Careless {

        @GetMapping
        @ResponseBody
        String forgotten() {
            return "open to everybody";
        }

        @GetMapping
        @ResponseBody
        @Viewers
        String remembered() {
            return "for those who are signed in";
        }
    }
}
