package dev.gatehouse.web.api.document;

import dev.gatehouse.resource.Kind;
import dev.gatehouse.web.api.problem.Problem;
import dev.gatehouse.web.security.Caller;
import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.security.SecurityScheme;
import java.util.Map;
import org.springdoc.core.customizers.GlobalOpenApiCustomizer;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.stereotype.Component;
import tools.jackson.databind.JsonNode;

/** What all endpoints have in common: how to get in, what a problem is, and what a spec of each kind has. */
@Component
class Components implements GlobalOpenApiCustomizer {

    private static final String SCHEMAS = "#/components/schemas/";

    static {
        SpringDocUtils.getConfig()
                .addRequestWrapperToIgnore(Caller.class)
                .replaceWithClass(JsonNode.class, Object.class);
    }

    private final KindSchemas schemas;

    Components(KindSchemas schemas) {
        this.schemas = schemas;
    }

    @Override
    public void customise(OpenAPI api) {
        api.setInfo(new Info()
                .title("Gatehouse")
                .version("1")
                .description("Everything that Gatehouse's pages do, for scripts. How to use it: docs/api.md."));
        api.setServers(null);
        if (api.getComponents() == null) {
            api.setComponents(new io.swagger.v3.oas.models.Components());
        }
        api.getComponents()
                .addSecuritySchemes(
                        Explanations.BEARER,
                        new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer"));
        problem().forEach(api.getComponents()::addSchemas);
        for (Kind<?> kind : schemas.kinds()) {
            api.getComponents().addSchemas(KindSchemas.name(kind), schemas.schema(kind));
        }
        describeSpecs(api);
    }

    @SuppressWarnings("rawtypes")
    private static Map<String, Schema> problem() {
        return ModelConverters.getInstance(true).readAll(Problem.class);
    }

    /** A resource's spec is one of the kinds'. */
    private void describeSpecs(OpenAPI api) {
        Schema<?> resource = api.getComponents().getSchemas().get("DesiredResource");
        if (resource == null) {
            return;
        }
        Schema<?> spec = new Schema<>();
        spec.setDescription("By kind, the one called spec- and the kind.");
        for (Kind<?> kind : schemas.kinds()) {
            Schema<?> choice = new Schema<>();
            choice.set$ref(SCHEMAS + KindSchemas.name(kind));
            spec.addOneOfItem(choice);
        }
        resource.addProperty("spec", spec);
    }
}
