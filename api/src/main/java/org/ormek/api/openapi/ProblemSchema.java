package org.ormek.api.openapi;

import io.swagger.v3.core.converter.ModelConverters;
import io.swagger.v3.oas.models.OpenAPI;
import io.swagger.v3.oas.models.media.IntegerSchema;
import io.swagger.v3.oas.models.media.ObjectSchema;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.media.StringSchema;
import java.util.List;
import org.ormek.api.cluster.ClusterExport;
import org.ormek.api.comparison.ComparisonReport;
import org.ormek.api.linkreport.LinkReport;
import org.springdoc.core.customizers.OpenApiCustomizer;
import org.springframework.stereotype.Component;

/** Puts in the schemas that no return type names: the problem, and what comes in other forms than JSON too: the report and the export of a cluster. */
@Component
class ProblemSchema implements OpenApiCustomizer {

    @Override
    public void customise(OpenAPI document) {
        Schema<Object> problem = new ObjectSchema();
        problem.description("RFC 9457 problem");
        problem.addProperty("title", new StringSchema().description("The status in words"));
        problem.addProperty("status", new IntegerSchema().description("The status"));
        problem.addProperty("detail", new StringSchema().description("What is wrong and what to do"));
        problem.addProperty("instance", new StringSchema().description("The path that was asked"));
        problem.setRequired(List.of("title", "status", "detail", "instance"));
        document.getComponents().addSchemas("Problem", problem);
        for (Class<?> answer : List.of(LinkReport.class, ComparisonReport.class, ClusterExport.class)) {
            ModelConverters.getInstance(true).readAll(answer).forEach(document.getComponents()::addSchemas);
        }
    }
}
