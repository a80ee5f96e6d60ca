module.exports = require('@strapi/strapi').factories.createCoreController('api::holder.holder');
