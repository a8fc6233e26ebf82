// SPDX-License-Identifier: Apache-2.0
package dev.tradewind.serviceapi.json;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonSubTypes;
import com.fasterxml.jackson.annotation.JsonTypeInfo;
import dev.tradewind.model.bot.BotId;
import dev.tradewind.model.decision.DecisionId;
import dev.tradewind.model.market.Symbol;
import dev.tradewind.model.market.Timeframe;
import dev.tradewind.model.money.Asset;
import dev.tradewind.model.money.Price;
import dev.tradewind.model.money.Quantity;
import dev.tradewind.model.order.ClientOrderId;
import dev.tradewind.model.order.VenueOrderId;
import dev.tradewind.model.risk.RiskDecision;
import java.math.BigDecimal;
import java.util.function.Function;
import tools.jackson.databind.module.SimpleModule;

/// The JSON form of the model types, without a single annotation in the model: decimals and ids are
/// strings, `Money` is an object of amount and currency, a sealed decision carries its `type`, and
/// a record is its components in declaration order and nothing else.
public final class ModelModule extends SimpleModule {

    private static final long serialVersionUID = 1;

    public ModelModule() {
        super("tradewind-model");
        text(Price.class, Price::toString, Price::of);
        text(Quantity.class, Quantity::toString, Quantity::of);
        text(Asset.class, Asset::code, Asset::new);
        text(Symbol.class, Symbol::toString, Symbol::parse);
        text(Timeframe.class, Timeframe::code, Timeframe::parse);
        text(BotId.class, BotId::value, BotId::new);
        text(DecisionId.class, DecisionId::value, DecisionId::new);
        text(ClientOrderId.class, ClientOrderId::value, ClientOrderId::new);
        text(VenueOrderId.class, VenueOrderId::value, VenueOrderId::new);
        setMixInAnnotation(RiskDecision.class, TaggedRiskDecision.class);
    }

    @Override
    public void setupModule(SetupContext context) {
        super.setupModule(context);
        context.insertAnnotationIntrospector(new RecordComponents());
        context.configOverride(BigDecimal.class)
                .setFormat(JsonFormat.Value.forShape(JsonFormat.Shape.STRING));
    }

    private <T> void text(Class<T> type, Function<T, String> write, Function<String, T> read) {
        addSerializer(type, new TextForm.Writer<>(type, write));
        addKeySerializer(type, new TextForm.KeyWriter<>(type, write));
        addDeserializer(type, new TextForm.Reader<>(type, read));
        addKeyDeserializer(type, new TextForm.KeyReader<>(type, read));
    }

    @JsonTypeInfo(use = JsonTypeInfo.Id.NAME, property = "type")
    @JsonSubTypes({
        @JsonSubTypes.Type(value = RiskDecision.Approved.class, name = "APPROVED"),
        @JsonSubTypes.Type(value = RiskDecision.Reduced.class, name = "REDUCED"),
        @JsonSubTypes.Type(value = RiskDecision.Denied.class, name = "DENIED")
    })
    private interface TaggedRiskDecision {}
}
