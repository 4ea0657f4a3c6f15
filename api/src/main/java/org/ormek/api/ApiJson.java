package org.ormek.api;

import org.ormek.model.EntityKey;
import org.ormek.model.Sha256;
import org.springframework.stereotype.Component;
import tools.jackson.databind.module.SimpleModule;
import tools.jackson.databind.ser.std.ToStringSerializer;

/** Writes keys and digests in their printed form, for example {@code "phone:+77011234567"}. */
@Component
public final class ApiJson extends SimpleModule {

    private static final long serialVersionUID = 1L;

    /** With the printed forms of the model. */
    public ApiJson() {
        super("ormek");
        addSerializer(EntityKey.class, ToStringSerializer.instance);
        addSerializer(Sha256.class, ToStringSerializer.instance);
    }
}
