package dev.gatehouse.web.api.document;

import dev.gatehouse.team.Everyone;
import io.swagger.v3.oas.models.OpenAPI;
import java.util.Locale;
import org.springdoc.core.customizers.SpringDocCustomizers;
import org.springdoc.core.properties.SpringDocConfigProperties;
import org.springdoc.core.providers.SpringDocProviders;
import org.springdoc.core.service.AbstractRequestService;
import org.springdoc.core.service.GenericResponseService;
import org.springdoc.core.service.OpenAPIService;
import org.springdoc.core.service.OperationService;
import org.springdoc.webmvc.api.OpenApiWebMvcResource;
import org.springframework.beans.factory.ObjectFactory;
import org.springframework.web.bind.annotation.RestController;

/**
 * The OpenAPI document as springdoc makes it, at {@code /api/openapi.json}. Open to everybody: it says what the API is
 * like, and nothing of what is in it.
 */
@RestController
@Everyone
class Document extends OpenApiWebMvcResource {

    Document(
            ObjectFactory<OpenAPIService> document,
            AbstractRequestService requests,
            GenericResponseService responses,
            OperationService operations,
            SpringDocConfigProperties properties,
            SpringDocProviders providers,
            SpringDocCustomizers customizers) {
        super(document, requests, responses, operations, properties, providers, customizers);
    }

    /** The same for the page on which people read it. */
    OpenAPI now() {
        return getOpenApi(Locale.ENGLISH);
    }
}
