package dev.gatehouse.web.api.document;

import dev.gatehouse.team.Administrators;
import dev.gatehouse.team.Editors;
import dev.gatehouse.team.Operators;
import dev.gatehouse.team.Viewers;
import dev.gatehouse.web.api.Explained;
import dev.gatehouse.web.api.Section;
import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.Content;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import io.swagger.v3.oas.models.responses.ApiResponse;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import java.lang.annotation.Annotation;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.springdoc.core.customizers.GlobalOperationCustomizer;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.stereotype.Component;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.method.HandlerMethod;

/** Adds to each operation what stands at its method: what it does, what it needs, how it refuses. */
@Component
class Explanations implements GlobalOperationCustomizer {

    static final String BEARER = "token";

    private static final Map<Class<? extends Annotation>, String> ROLES = roles();

    private static final Map<String, String> REFUSALS = refusals();

    private static Map<Class<? extends Annotation>, String> roles() {
        Map<Class<? extends Annotation>, String> roles = new LinkedHashMap<>();
        roles.put(Viewers.class, "viewer");
        roles.put(Editors.class, "editor");
        roles.put(Operators.class, "operator");
        roles.put(Administrators.class, "administrator");
        return roles;
    }

    private static Map<String, String> refusals() {
        Map<String, String> refusals = new LinkedHashMap<>();
        refusals.put("401", "No token was shown, or it opens nothing.");
        refusals.put("403", "The token or its owner may not do this.");
        refusals.put("404", "There is no such thing, or none that the token may see.");
        refusals.put("429", "Too many requests; Retry-After says how long to wait.");
        return refusals;
    }

    @Override
    public Operation customize(Operation operation, HandlerMethod endpoint) {
        Explained explained = AnnotatedElementUtils.findMergedAnnotation(endpoint.getMethod(), Explained.class);
        if (explained != null) {
            operation.setSummary(explained.value());
            operation.setDescription((explained.more() + " " + needs(endpoint)).strip());
        }
        Section section = AnnotatedElementUtils.findMergedAnnotation(endpoint.getBeanType(), Section.class);
        if (section != null) {
            operation.setTags(List.of(section.value()));
        }
        operation.addSecurityItem(new SecurityRequirement().addList(BEARER));
        REFUSALS.forEach((status, about) -> operation.getResponses().addApiResponse(status, problem(about)));
        boolean conditional = Optional.ofNullable(operation.getParameters()).stream()
                .flatMap(List::stream)
                .anyMatch(parameter -> "If-Match".equals(parameter.getName()));
        if (conditional) {
            operation.getResponses().addApiResponse("412", problem("It was changed since it was read."));
            operation.getResponses().addApiResponse("428", problem("If-Match is missing."));
        }
        if (operation.getRequestBody() != null) {
            operation.getResponses().addApiResponse("413", problem("The body is too large."));
            operation.getResponses().addApiResponse("415", problem("The body is not JSON in UTF-8."));
            operation.getResponses().addApiResponse("422", problem("Some of it is wrong; the errors say where."));
        }
        if (AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), PostMapping.class)) {
            operation.addParametersItem(new Parameter()
                    .in("header")
                    .name("Idempotency-Key")
                    .required(false)
                    .schema(text())
                    .description("Sent again with the same key and body it is carried out once."));
            operation.getResponses().addApiResponse("409", problem("Not now: something else is under way."));
        }
        return operation;
    }

    private static String needs(HandlerMethod endpoint) {
        return ROLES.entrySet().stream()
                .filter(role -> AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), role.getKey())
                        || AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), role.getKey()))
                .map(role -> "Needs the role " + role.getValue() + ".")
                .findFirst()
                .orElse("");
    }

    private static Schema<?> text() {
        Schema<?> schema = new Schema<>();
        schema.setType("string");
        schema.addType("string");
        return schema;
    }

    private static ApiResponse problem(String about) {
        Schema<?> schema = new Schema<>();
        schema.set$ref("#/components/schemas/Problem");
        return new ApiResponse()
                .description(about)
                .content(new Content().addMediaType("application/problem+json", new MediaType().schema(schema)));
    }
}
