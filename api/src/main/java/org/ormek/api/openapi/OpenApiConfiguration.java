package org.ormek.api.openapi;

import io.swagger.v3.oas.models.Components;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.info.Info;
import io.swagger.v3.oas.models.info.License;
import io.swagger.v3.oas.models.media.StringSchema;
import io.swagger.v3.oas.models.security.SecurityRequirement;
import io.swagger.v3.oas.models.security.SecurityScheme;
import io.swagger.v3.oas.models.servers.Server;
import io.swagger.v3.oas.models.tags.Tag;
import java.util.List;
import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;
import org.springdoc.core.utils.SpringDocUtils;
import org.springframework.context.annotation.Bean;
import org.springframework.context.annotation.Configuration;

/** Title, version, key and tags of the document; what an operation answers is in {@link DocumentedAnswers}. */
@Configuration(proxyBeanMethods = false)
class OpenApiConfiguration {

    private static final String DESCRIPTION = "Ormek shows how numbers, sites, wallets and accounts of fraud are linked, and by which evidence. A link is a reason to look, "
            + "not a verdict.\n\nSend a key with every request: `Authorization: Bearer ork_...`. A key has a role and sees only its datasets; what lies outside does not exist "
            + "for it. Every look at an entity needs a purpose in the header `X-Purpose` and is logged before the answer. Lists that were cut say `total`, `shown` and `cutBy`. "
            + "Errors are RFC 9457 problems (`application/problem+json`) whose `detail` says what to do.";

    static {
        // They are written as they are printed, see ApiJson.
        SpringDocUtils.getConfig()
                .replaceWithSchema(EntityKey.class, new StringSchema().pattern("^[a-z]+:.+").description("Type and canonical value").example("phone:+77011234567"))
                .replaceWithSchema(Sha256.class, new StringSchema().pattern("^[0-9a-f]{64}$").description("SHA-256"));
    }

    @Bean
    OpenAPI document() {
        String version = OpenApiConfiguration.class.getPackage().getImplementationVersion();
        return new OpenAPI().info(new Info().title("Ormek").version(version == null ? "development" : version).description(DESCRIPTION)
                        .license(new License().name("Apache-2.0").identifier("Apache-2.0")))
                .servers(List.of(new Server().url("/").description("This server")))
                .tags(List.of(new Tag().name("Look").description("Search, entities, link reports, counts"), new Tag().name("Clusters").description("Entities that the evidence puts under common control"), new Tag().name("Victims").description("Who a victim is: asked by one person, approved by another, answered once"), new Tag().name("Imports").description("Files that come in, and their jobs")))
                .components(new Components().addSecuritySchemes("key", new SecurityScheme().type(SecurityScheme.Type.HTTP).scheme("bearer")
                        .bearerFormat("ork_<id>_<secret>").description("Made by './ormek keys --create NAME --role ROLE'")))
                .addSecurityItem(new SecurityRequirement().addList("key"));
    }
}
