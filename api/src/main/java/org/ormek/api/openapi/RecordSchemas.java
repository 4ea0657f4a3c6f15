package org.ormek.api.openapi;

import com.fasterxml.jackson.databind.JavaType;
import io.swagger.v3.core.converter.AnnotatedType;
import io.swagger.v3.core.converter.ModelConverter;
import io.swagger.v3.core.converter.ModelConverterContext;
import io.swagger.v3.core.util.Json;
import io.swagger.v3.oas.models.SpecVersion;
import io.swagger.v3.oas.models.media.Schema;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.Iterator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.springframework.stereotype.Component;

/** Tells of our records what their annotations say: all members are always there, and those marked {@code @Nullable} may be null. */
@Component
class RecordSchemas implements ModelConverter {

    @Override
    public @Nullable Schema<?> resolve(AnnotatedType type, ModelConverterContext context, Iterator<ModelConverter> chain) {
        Schema<?> schema = chain.hasNext() ? chain.next().resolve(type, context, chain) : null;
        JavaType java = Json.mapper().constructType(type.getType());
        if (schema != null && java != null && java.getRawClass().isRecord() && java.getRawClass().getName().startsWith("org.ormek.")) {
            Schema<?> target = schema.get$ref() == null ? schema : context.getDefinedModels().get(schema.get$ref().substring(schema.get$ref().lastIndexOf('/') + 1));
            if (target != null && target.getProperties() != null) {
                mark(java.getRawClass(), target);
            }
        }
        return schema;
    }

    private static void mark(Class<?> record, Schema<?> target) {
        target.setRequired(List.copyOf(target.getProperties().keySet()));
        for (RecordComponent component : record.getRecordComponents()) {
            Schema<?> property = target.getProperties().get(component.getName());
            if (property == null || !component.getAnnotatedType().isAnnotationPresent(Nullable.class)) {
                continue;
            }
            if (property.get$ref() != null) {
                // A type beside a reference would have to hold together with it, and nothing is both an object and null.
                Schema<?> nothing = new Schema<>(SpecVersion.V31);
                nothing.setTypes(Set.of("null"));
                target.addProperty(component.getName(), new Schema<>(SpecVersion.V31).anyOf(List.of(new Schema<>(SpecVersion.V31).$ref(property.get$ref()), nothing)));
                continue;
            }
            Set<String> types = new LinkedHashSet<>(property.getTypes() == null ? new ArrayList<>() : property.getTypes());
            if (property.getType() != null) {
                types.add(property.getType());
            }
            types.add("null");
            property.setTypes(types);
            property.setNullable(true);
        }
    }
}
