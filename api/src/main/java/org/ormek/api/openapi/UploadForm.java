package org.ormek.api.openapi;

import io.swagger.v3.oas.models.Operation;
import io.swagger.v3.oas.models.media.MediaType;
import io.swagger.v3.oas.models.media.Schema;
import io.swagger.v3.oas.models.parameters.Parameter;
import java.util.ArrayList;
import java.util.List;

/** Describes the fields of an upload as parts of its form, where they are sent, and not as query parameters, which Spring takes them for. */
final class UploadForm {

    private UploadForm() {
    }

    static void describe(Operation operation) {
        MediaType body = operation.getRequestBody().getContent().get("multipart/form-data");
        if (body == null) {
            throw new IllegalArgumentException(operation.getOperationId() + " takes no form");
        }
        Schema<?> form = body.getSchema();
        List<Parameter> left = new ArrayList<>();
        for (Parameter parameter : operation.getParameters()) {
            if (!"query".equals(parameter.getIn())) {
                left.add(parameter);
                continue;
            }
            Schema<?> field = parameter.getSchema();
            field.setDescription(parameter.getDescription());
            form.addProperty(parameter.getName(), field);
            if (Boolean.TRUE.equals(parameter.getRequired())) {
                form.addRequiredItem(parameter.getName());
            }
        }
        operation.setParameters(left);
        operation.getRequestBody().setRequired(true);
    }
}
