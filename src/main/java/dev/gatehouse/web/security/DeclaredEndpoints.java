package dev.gatehouse.web.security;

import dev.gatehouse.team.Everyone;
import dev.gatehouse.team.SignedIn;
import jakarta.servlet.http.HttpServletRequest;
import java.lang.annotation.Annotation;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;
import org.springframework.core.annotation.AnnotatedElementUtils;
import org.springframework.security.access.prepost.PreAuthorize;
import org.springframework.security.authorization.AuthorizationDecision;
import org.springframework.security.authorization.AuthorizationManager;
import org.springframework.security.core.Authentication;
import org.springframework.security.web.access.intercept.RequestAuthorizationContext;
import org.springframework.web.method.HandlerMethod;
import org.springframework.web.servlet.HandlerExecutionChain;
import org.springframework.web.servlet.mvc.method.annotation.RequestMappingHandlerMapping;
import org.springframework.web.util.ServletRequestPathUtils;

/**
 * Refuses every endpoint that declares no rule, so that a forgotten annotation closes a page instead of opening it. The
 * rule itself is applied at the method; here it is only made sure that there is one, and that somebody is signed in
 * unless it says {@link Everyone}.
 */
class DeclaredEndpoints implements AuthorizationManager<RequestAuthorizationContext> {

    private final Supplier<RequestMappingHandlerMapping> endpoints;

    DeclaredEndpoints(Supplier<RequestMappingHandlerMapping> endpoints) {
        this.endpoints = endpoints;
    }

    @Override
    public AuthorizationDecision authorize(
            Supplier<? extends @Nullable Authentication> authentication, RequestAuthorizationContext context) {
        HandlerMethod endpoint = endpoint(context.getRequest());
        if (endpoint == null) {
            // Nothing there, or not by this method: who is signed in may know.
            return new AuthorizationDecision(isSignedIn(authentication.get()));
        }
        if (isDeclared(endpoint, Everyone.class)) {
            return new AuthorizationDecision(true);
        }
        return new AuthorizationDecision(hasRule(endpoint) && isSignedIn(authentication.get()));
    }

    static boolean hasRule(HandlerMethod endpoint) {
        return isDeclared(endpoint, PreAuthorize.class);
    }

    private static boolean isDeclared(HandlerMethod endpoint, Class<? extends Annotation> rule) {
        if (AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), PreAuthorize.class)) {
            return AnnotatedElementUtils.hasAnnotation(endpoint.getMethod(), rule);
        }
        return AnnotatedElementUtils.hasAnnotation(endpoint.getBeanType(), rule);
    }

    private static boolean isSignedIn(@Nullable Authentication authentication) {
        return authentication != null
                && authentication.isAuthenticated()
                && authentication.getPrincipal() instanceof SignedIn;
    }

    private @Nullable HandlerMethod endpoint(HttpServletRequest request) {
        if (!ServletRequestPathUtils.hasParsedRequestPath(request)) {
            ServletRequestPathUtils.parseAndCache(request);
        }
        try {
            HandlerExecutionChain found = endpoints.get().getHandler(request);
            return found != null && found.getHandler() instanceof HandlerMethod method ? method : null;
        } catch (Exception noSuchMethodOrMediaType) {
            return null;
        }
    }
}
