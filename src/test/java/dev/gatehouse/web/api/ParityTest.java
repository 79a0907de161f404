package dev.gatehouse.web.api;

import static org.assertj.core.api.Assertions.assertThat;
import static org.junit.jupiter.api.Assertions.assertAll;

import dev.gatehouse.support.PanelTest;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.web.bind.annotation.RequestMethod;
import org.springframework.web.servlet.mvc.method.RequestMappingInfo;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;

/** What a page can do, the API can do: each button of a page has its endpoint here, or a reason why it has none. */
@PanelTest
class ParityTest {

    /** A page's POST, and what a script asks for instead. */
    private static final Map<String, String> COUNTERPARTS = new TreeMap<>(Map.ofEntries(
            Map.entry("/stacks", "POST /api/stacks"),
            Map.entry("/blueprints/{name}", "POST /api/blueprints/{name}"),
            Map.entry("/stacks/{stackId}/copy", "POST /api/stacks/{stackId}/copy"),
            Map.entry("/stacks/{stackId}/set-up/{kindName}/new", "PUT /api/stacks/{stackId}/desired"),
            Map.entry("/stacks/{stackId}/set-up/{kindName}/{id}", "PUT /api/stacks/{stackId}/desired"),
            Map.entry("/stacks/{stackId}/set-up/{kindName}/{id}/merge", "PUT /api/stacks/{stackId}/desired"),
            Map.entry("/stacks/{stackId}/set-up/{kindName}/new/check", "POST /api/stacks/{stackId}/validate"),
            Map.entry("/stacks/{stackId}/set-up/{kindName}/{id}/check", "POST /api/stacks/{stackId}/validate"),
            Map.entry("/stacks/{stackId}/resources/{id}/remove", "POST /api/stacks/{stackId}/remove"),
            Map.entry("/stacks/{stackId}/resources/{id}/remove/now", "POST /api/stacks/{stackId}/remove/now"),
            Map.entry("/stacks/{stackId}/resources/{id}/restore", "POST /api/stacks/{stackId}/restore"),
            Map.entry("/stacks/{stackId}/resources/{id}/protect", "POST /api/stacks/{stackId}/protect"),
            Map.entry("/stacks/{stackId}/resources/{id}/unprotect", "POST /api/stacks/{stackId}/unprotect"),
            Map.entry("/stacks/{stackId}/pause", "POST /api/stacks/{stackId}/pause"),
            Map.entry("/stacks/{stackId}/pause/now", "POST /api/stacks/{stackId}/pause/now"),
            Map.entry("/stacks/{stackId}/resume", "POST /api/stacks/{stackId}/resume"),
            Map.entry("/stacks/{stackId}/resume/now", "POST /api/stacks/{stackId}/resume/now"),
            Map.entry("/stacks/{stackId}/plan/approve", "POST /api/stacks/{stackId}/plan/approve"),
            Map.entry("/stacks/{stackId}/runs/{runId}/cancel", "POST /api/stacks/{stackId}/runs/{runId}/cancel"),
            Map.entry("/stacks/{stackId}/runs/{runId}/continue", "POST /api/stacks/{stackId}/runs/{runId}/retry"),
            Map.entry("/stacks/{stackId}/drift/check", "POST /api/stacks/{stackId}/drift/check"),
            Map.entry("/stacks/{stackId}/drift/revert", "POST /api/stacks/{stackId}/drift/revert"),
            Map.entry("/stacks/{stackId}/drift/accept", "POST /api/stacks/{stackId}/drift/accept"),
            Map.entry("/stacks/{stackId}/drift/ignore", "POST /api/stacks/{stackId}/drift/ignore"),
            Map.entry("/stacks/{stackId}/drift/heed", "POST /api/stacks/{stackId}/drift/heed"),
            Map.entry("/stacks/{stackId}/teardown", "POST /api/stacks/{stackId}/teardown"),
            Map.entry("/stacks/{stackId}/teardown/stack", "DELETE /api/stacks/{stackId}"),
            Map.entry("/stacks/{stackId}/live/{resource}/drills/{name}", "POST /api/stacks/{stackId}/drills"),
            Map.entry("/administration/backup", "GET /api/backup"),
            Map.entry("/stacks/{stackId}/live/drills/{id}/stop", "POST /api/stacks/{stackId}/drills/{drillId}/stop"),
            Map.entry("/accounts/new", "POST /api/accounts"),
            Map.entry("/accounts/{id}", "PUT /api/accounts/{id}"),
            Map.entry("/users/invite", "POST /api/users"),
            Map.entry("/users/{id}/role", "POST /api/users/{id}/role"),
            Map.entry("/users/{id}/disable", "POST /api/users/{id}/disable"),
            Map.entry("/users/{id}/enable", "POST /api/users/{id}/enable"),
            Map.entry("/users/{id}/link", "POST /api/users/{id}/link")));

    /** Where pages stand alone, by the beginning of their address, and why. */
    private static final Map<String, String> REASONS = Map.of(
            "/me", "a token must not change who its owner is, nor make or end tokens: that is for the person",
            "/join", "choosing a password is for the person who holds the link",
            "/set-up", "the first administrator is made before there can be a token",
            "/language", "how pages look is for the person who looks",
            "/theme", "how pages look is for the person who looks",
            "/stacks/{stackId}/sandbox/", "the sandbox has an HTTP API of its own for its controls",
            "/error", "no button leads there");

    @Autowired
    private RequestMappingHandlerMapping endpoints;

    @Test
    void everyButtonHasItsEndpointOrAReason() {
        Set<String> pages = new TreeSet<>(paths(false, RequestMethod.POST));
        pages.removeIf(page -> REASONS.keySet().stream().anyMatch(page::startsWith));

        assertAll(
                () -> assertThat(pages).isEqualTo(COUNTERPARTS.keySet()),
                () -> assertThat(api()).containsAll(COUNTERPARTS.values()));
    }

    @Test
    void noReasonIsLeftOver() {
        List<String> pages = paths(false, RequestMethod.POST);

        assertThat(REASONS.keySet())
                .allSatisfy(start ->
                        assertThat(pages).anySatisfy(page -> assertThat(page).startsWith(start)));
    }

    private Set<String> api() {
        Set<String> all = new TreeSet<>();
        for (RequestMethod method : RequestMethod.values()) {
            paths(true, method).forEach(path -> all.add(method + " " + path));
        }
        return all;
    }

    private List<String> paths(boolean api, RequestMethod method) {
        List<String> paths = new ArrayList<>();
        for (RequestMappingInfo info : endpoints.getHandlerMethods().keySet()) {
            Set<RequestMethod> methods = info.getMethodsCondition().getMethods();
            if (methods.contains(method) || methods.isEmpty()) {
                info.getPatternValues().stream()
                        .filter(path -> path.startsWith("/api/") == api)
                        .forEach(paths::add);
            }
        }
        return paths;
    }
}
