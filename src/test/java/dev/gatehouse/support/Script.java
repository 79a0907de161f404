package dev.gatehouse.support;

import static org.springframework.test.web.servlet.request.MockMvcRequestBuilders.request;

import dev.gatehouse.inventory.Stack;
import dev.gatehouse.team.ApiTokens;
import dev.gatehouse.team.Person;
import dev.gatehouse.team.TokenRequest;
import dev.gatehouse.team.TokenScope;
import dev.gatehouse.team.User;
import java.net.URI;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;
import org.springframework.http.HttpMethod;
import org.springframework.http.MediaType;
import org.springframework.mock.web.MockHttpServletResponse;
import org.springframework.test.web.servlet.MockMvc;
import org.springframework.test.web.servlet.request.MockHttpServletRequestBuilder;
import tools.jackson.databind.JsonNode;
import tools.jackson.databind.json.JsonMapper;

/** Speaks to the REST API with a token, as a script does. */
public class Script {

    private static final JsonMapper JSON = JsonMapper.builder().build();

    private final MockMvc mvc;
    private final ApiTokens tokens;
    private final Visitors visitors;

    Script(MockMvc mvc, ApiTokens tokens, Visitors visitors) {
        this.mvc = mvc;
        this.tokens = tokens;
        this.visitors = visitors;
    }

    /** What came back. */
    public record Answer(MockHttpServletResponse response) {

        public int status() {
            return response.getStatus();
        }

        public String header(String name) {
            return String.valueOf(response.getHeader(name));
        }

        public JsonNode json() throws Exception {
            return JSON.readTree(response.getContentAsByteArray());
        }

        /** The last part of the type of a problem. */
        public String problem() throws Exception {
            String type = json().path("type").asString();
            return type.substring(type.lastIndexOf(':') + 1);
        }
    }

    /** A token of somebody who may do just that, for all stacks. */
    public String token(TokenScope scope) {
        return token(visitors.somebody(scope.role()), scope, null);
    }

    public String token(User owner, TokenScope scope, @Nullable Stack only) {
        return make(owner, scope, only).secret().value();
    }

    public ApiTokens.Made make(User owner, TokenScope scope, @Nullable Stack only) {
        Person person = new Person(owner.id(), owner.name(), owner.login(), owner.role(), "192.0.2.1");
        return tokens.make(person, new TokenRequest("of a test", scope, only == null ? null : only.id(), 1));
    }

    public Answer get(String token, String path) throws Exception {
        return send(HttpMethod.GET, token, path, null);
    }

    public Answer post(String token, String path, String body) throws Exception {
        return send(HttpMethod.POST, token, path, body);
    }

    /** @param headers names and values in turn */
    public Answer send(HttpMethod method, @Nullable String token, String path, @Nullable String body, String... headers)
            throws Exception {
        return send(method, token, path, body, request -> {
            for (int i = 0; i < headers.length; i += 2) {
                request.header(headers[i], headers[i + 1]);
            }
            return request;
        });
    }

    public Answer send(
            HttpMethod method,
            @Nullable String token,
            String path,
            @Nullable String body,
            UnaryOperator<MockHttpServletRequestBuilder> more)
            throws Exception {
        MockHttpServletRequestBuilder request = request(method, URI.create(path));
        if (token != null) {
            request.header("Authorization", "Bearer " + token);
        }
        if (body != null) {
            request.contentType(MediaType.APPLICATION_JSON).content(body);
        }
        return new Answer(mvc.perform(more.apply(request)).andReturn().getResponse());
    }
}
